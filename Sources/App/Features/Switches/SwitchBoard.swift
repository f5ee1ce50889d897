import FoundationEssentials

/// Which modules a desk has, and which rule decided each: the only place where that is decided.
struct SwitchBoard: Sendable {
    /// What this installation has on where a desk says nothing.
    let defaults: Set<Switch>
    /// What the desk has chosen itself.
    let choices: [Switch: Choice]

    /// A desk's own word about a module.
    struct Choice: Sendable, Equatable {
        let isOn: Bool
        let changedAt: Date
        /// Whose word it is; empty for what came with the desk.
        let memberName: String
    }

    /// Whether a module is on, and why.
    struct Ruling: Sendable, Equatable {
        let isOn: Bool
        /// What the desk or the default says of the module alone; it is on only when what it needs is on too.
        let isWanted: Bool
        let rule: Rule
    }

    enum Rule: Sendable, Equatable {
        case installation
        case desk(Choice)
        case need(Switch)
    }

    /// The desk's word goes before the default. What a module needs goes before both, but only to switch it off.
    func ruling(on module: Switch) -> Ruling {
        let choice = choices[module]
        let isWanted = choice?.isOn ?? defaults.contains(module)
        if isWanted, let need = module.need, !allows(need) {
            return Ruling(isOn: false, isWanted: true, rule: .need(need))
        }
        return Ruling(isOn: isWanted, isWanted: isWanted, rule: choice.map(Rule.desk) ?? .installation)
    }

    func allows(_ module: Switch) -> Bool { ruling(on: module).isOn }

    /// Whether a path is there: its module is on, or it belongs to none.
    func allows(path: String) -> Bool { Switch.owner(of: path).map(allows) ?? true }

    /// Every module that is on.
    var modules: Set<Switch> { Set(Switch.allCases.filter(allows)) }
}

extension Tenant {
    /// Whether the desk has a module now. Ask again for each job: a desk may change its mind.
    func allows(_ module: Switch) -> Bool { switches.allows(module) }
}
