/// A node of the tree that brackets make of tokens: a token, a function with its arguments, or a block.
struct ComponentValue: Equatable {
    let kind: Kind
    let range: Range<Int>

    enum Kind: Equatable {
        case token(Token.Kind)
        case function(String, [ComponentValue])
        case block(Token.Bracket, [ComponentValue])
        /// A block or function below the depth that is read.
        case tooDeep
    }
}

extension ComponentValue {
    var isWhitespace: Bool { kind == .token(.whitespace) }

    /// The name, where this is an identifier.
    var ident: String? {
        if case .token(.ident(let name)) = kind { name } else { nil }
    }

    /// What is between braces, where this is a block of those.
    var curly: [ComponentValue]? {
        if case .block(.curly, let values) = kind { values } else { nil }
    }

    func isDelim(_ sign: Character) -> Bool {
        guard case .token(.delim(let byte)) = kind else { return false }
        return byte == sign.asciiValue
    }
}

extension BidirectionalCollection<ComponentValue> {
    /// Without the spaces; where they have a meaning, it is asked for before.
    var withoutSpace: [ComponentValue] { filter { !$0.isWhitespace } }

    /// From the first to the last component; nil when there is none.
    var range: Range<Int>? {
        guard let first, let end = suffix(1).first?.range.upperBound else { return nil }
        return first.range.lowerBound..<Swift.max(end, first.range.upperBound)
    }

    /// The parts between top-level commas.
    var byCommas: [SubSequence] {
        split(omittingEmptySubsequences: false) { $0.kind == .token(.comma) }
    }
}
