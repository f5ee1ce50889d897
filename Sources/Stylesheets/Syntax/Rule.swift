/// A rule as the syntax sees it: what stands before the braces, and what stands between them.
struct Rule: Equatable {
    let kind: Kind
    let prelude: [ComponentValue]
    /// Nil where a semicolon or the end of the sheet stands instead of a block.
    let block: [ComponentValue]?
    let range: Range<Int>

    enum Kind: Equatable {
        case qualified
        case at(String)
    }
}

/// A property and its value, without spaces around it and without `!important`.
struct Declaration: Equatable {
    let name: String
    let value: [ComponentValue]
    let isImportant: Bool
    let range: Range<Int>
}

/// What may stand between the braces of a style rule.
enum BlockItem: Equatable {
    case declaration(Declaration)
    /// A rule inside the rule.
    case nested(Range<Int>)
    /// Neither; browsers pass over it up to the next semicolon.
    case broken(Range<Int>)
}
