import Templates
import Values

/// Every module: what it does, whether it is on, which rule decided that, and how to change it.
struct SwitchesIndex: SitePage {
    static let template = "switches/index"

    let summary: String
    let modules: [Row]

    init(_ board: SwitchBoard, _ formats: Formats, today: Day) {
        let count = "\(formats.count(board.modules.count)) of \(formats.count(Switch.allCases.count))"
        summary = "\(count) modules are on. A change reaches everybody within seconds, and no data is lost by it."
        modules = Switch.allCases.map { Row($0, on: board, formats, today: today) }
    }

    static let fields: [Field<Self>] = [
        .text("summary") { $0.summary },
        .list("modules") { $0.modules },
    ]

    struct Row: View {
        let name, title, summary, reason, consequence: String
        let note: String?
        let state: Badge
        let choices: [Choice]

        init(_ module: Switch, on board: SwitchBoard, _ formats: Formats, today: Day) {
            let ruling = board.ruling(on: module)
            name = module.rawValue
            title = module.title
            summary = module.summary
            note = Switch.arrived.contains(module) ? nil : "Comes with a later version."
            state = Badge(
                kind: ruling.isOn ? .good : .info, icon: ruling.isOn ? "check" : "close",
                text: ruling.isOn ? "On" : "Off")
            reason = ruling.reason(formats, today: today)
            consequence = Self.consequence(of: module, on: board)
            let fallback = board.defaults.contains(module) ? "on" : "off"
            let main = ruling.isWanted ? Choice(.off, "Switch off") : Choice(.on, "Switch on")
            let back = Choice(.byDefault, "Use the default: \(fallback)")
            choices = board.setting(of: module) == .byDefault ? [main] : [main, back]
        }

        private static func consequence(of module: Switch, on board: SwitchBoard) -> String {
            let (isWanted, hasArrived) = (board.ruling(on: module).isWanted, Switch.arrived.contains(module))
            if !isWanted, let need = module.need, !board.allows(need) {
                return "Stays off until \(need.title) is on."
            }
            guard isWanted else { return hasArrived ? module.welcome : "It appears here as soon as it comes." }
            guard hasArrived else { return "It will not appear here when it comes." }
            let others = Set(Switch.allCases.filter { $0.need == module && board.allows($0) })
            return others.isEmpty ? module.farewell : "\(module.farewell) \(Switch.titles(others)) goes off with it."
        }

        static let fields: [Field<Self>] = [
            .text("name") { $0.name },
            .text("title") { $0.title },
            .text("summary") { $0.summary },
            .text("note") { $0.note },
            .view("state") { $0.state },
            .text("reason") { $0.reason },
            .text("consequence") { $0.consequence },
            .list("choices") { $0.choices },
        ]
    }

    /// A button and what it sends.
    struct Choice: View {
        let value, label: String

        init(_ setting: SwitchSetting, _ label: String) {
            value = setting.rawValue
            self.label = label
        }

        static let fields: [Field<Self>] = [
            .text("value") { $0.value },
            .text("label") { $0.label },
        ]
    }
}
