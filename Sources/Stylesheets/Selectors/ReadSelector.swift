/// A selector that was held against the list, and what follows from it for the rule.
struct ReadSelector: Equatable {
    /// In its one spelling.
    let text: String
    let reach: Reach
    /// Whether all it selects are `::before` or `::after` of elements that may be decorated.
    let isDecoration: Bool

    enum Reach: Int, Comparable {
        case elements
        /// Of elements and the root among them, such as `*`.
        case everything
        /// Names the root itself.
        case root

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }
}

/// A compound selector while it is read: what stands between two combinators.
struct Compound {
    var text = ""
    var type: String?
    var hasClass = false
    var namesRoot = false
    var pseudoElement: String?

    var reach: ReadSelector.Reach {
        if pseudoElement != nil { return .elements }
        if namesRoot || type == "html" { return .root }
        // No page of ours has a class on its root.
        return hasClass || (type != nil && type != "*") ? .elements : .everything
    }

    var isDecoration: Bool {
        guard let type, let pseudoElement else { return false }
        return SelectorList.decorated.contains(type) && ["before", "after"].contains(pseudoElement)
    }
}
