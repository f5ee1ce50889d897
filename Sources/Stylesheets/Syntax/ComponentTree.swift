/// Makes a tree of a whole sheet by its brackets alone. Rules and declarations are found in it afterwards: CSS is made so that
/// brackets can be matched before anything is known of what they hold.
struct ComponentTree {
    private var tokens: Tokenizer
    private let deepest: Int

    /// Blocks below the deepest level are passed over without recursion.
    static func values(of source: SourceText, deepest: Int) -> [ComponentValue] {
        var tree = ComponentTree(tokens: Tokenizer(source), deepest: deepest)
        return tree.values(until: nil, depth: 0)
    }

    private mutating func values(until closing: Token.Bracket?, depth: Int) -> [ComponentValue] {
        var values: [ComponentValue] = []
        while let token = tokens.next() {
            if let closing, token.kind == .close(closing) { break }
            values.append(value(token, depth: depth))
        }
        return values
    }

    private mutating func value(_ token: Token, depth: Int) -> ComponentValue {
        let kind: ComponentValue.Kind
        switch token.kind {
        case .function(let name):
            kind = inside(.round, depth) { .function(name, $0) }
        case .open(let bracket):
            kind = inside(bracket, depth) { .block(bracket, $0) }
        default: kind = .token(token.kind)
        }
        return ComponentValue(kind: kind, range: token.range.lowerBound..<tokens.position)
    }

    private mutating func inside(
        _ bracket: Token.Bracket, _ depth: Int, _ make: ([ComponentValue]) -> ComponentValue.Kind
    ) -> ComponentValue.Kind {
        guard depth < deepest else {
            pass(bracket)
            return .tooDeep
        }
        return make(values(until: bracket, depth: depth + 1))
    }

    /// Reads to where the bracket closes. Within a block only its own bracket closes it; others are ordinary tokens.
    private mutating func pass(_ bracket: Token.Bracket) {
        var open = [bracket]
        while let expected = open.last, let token = tokens.next() {
            switch token.kind {
            case .close(expected): open.removeLast()
            case .open(let bracket): open.append(bracket)
            case .function: open.append(.round)
            default: break
            }
        }
    }
}
