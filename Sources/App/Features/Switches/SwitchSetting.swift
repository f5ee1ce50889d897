import FoundationEssentials
import Postgres

/// What an admin may say about a module.
enum SwitchSetting: String, Sendable {
    case on, off
    /// Nothing: whatever this installation has.
    case byDefault = "default"

    func command(for module: Switch, by member: Member, at now: Date) -> Command {
        switch self {
        case .on: module.choose(true, by: member, at: now)
        case .off: module.choose(false, by: member, at: now)
        case .byDefault: module.leaveToDefault()
        }
    }
}

extension SwitchBoard {
    func setting(of module: Switch) -> SwitchSetting {
        choices[module].map { $0.isOn ? .on : .off } ?? .byDefault
    }

    /// The setting in one word for the record of who did what; the default with what it was then.
    func word(for module: Switch) -> String {
        let setting = setting(of: module)
        return setting == .byDefault ? "default (\(defaults.contains(module) ? "on" : "off"))" : setting.rawValue
    }
}
