/// What a change of a switch brought, for the one who made it.
struct SwitchNews {
    let isChange: Bool
    let text: String

    init(_ module: Switch, before: SwitchBoard, after: SwitchBoard) {
        isChange = before.setting(of: module) != after.setting(of: module)
        let state = Self.state(of: module, on: after)
        guard isChange else {
            text = "Nothing changed: \(state)."
            return
        }
        let gone = before.modules.subtracting(after.modules).subtracting([module])
        let follows = gone.isEmpty ? "" : " \(Switch.titles(gone)) went off with it."
        let isKept = before.allows(module) && !after.allows(module)
        text = "\(state).\(follows)\(isKept ? " All data is kept." : "")"
    }

    private static func state(of module: Switch, on board: SwitchBoard) -> String {
        let ruling = board.ruling(on: module)
        if case .need(let need) = ruling.rule { return "\(module.title) stays off until \(need.title) is on" }
        let setting = board.setting(of: module) == .byDefault ? ", as is the default here" : ""
        return "\(module.title) is \(ruling.isOn ? "on" : "off")\(setting)"
    }
}
