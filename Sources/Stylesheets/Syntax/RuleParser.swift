/// Finds rules in a list of components (CSS Syntax 3, "consume a list of rules").
struct RuleParser {
    private let values: [ComponentValue]
    private var position = 0

    /// At the top of a sheet the signs of HTML comments are passed over, as they were meant to be in 1997.
    static func rules(in values: [ComponentValue], isTop: Bool = false) -> [Rule] {
        var parser = RuleParser(values: values)
        var rules: [Rule] = []
        while let value = parser.peek {
            if value.isWhitespace || (isTop && (value.kind == .token(.cdo) || value.kind == .token(.cdc))) {
                parser.position += 1
            } else {
                rules.append(parser.rule(beginning: value))
            }
        }
        return rules
    }

    private init(values: [ComponentValue]) {
        self.values = values
    }

    private var peek: ComponentValue? {
        position < values.count ? values[position] : nil
    }

    private mutating func rule(beginning first: ComponentValue) -> Rule {
        var name: String?
        if case .token(.atKeyword(let keyword)) = first.kind {
            name = keyword
            position += 1
        }
        let start = position
        while let value = peek {
            if let block = value.curly { return finish(name, from: start, first, last: value, block) }
            if name != nil, value.kind == .token(.semicolon) {
                return finish(name, from: start, first, last: value, nil)
            }
            position += 1
        }
        return finish(name, from: start, first, last: values.last ?? first, nil)
    }

    private mutating func finish(
        _ name: String?, from start: Int, _ first: ComponentValue, last: ComponentValue, _ block: [ComponentValue]?
    ) -> Rule {
        let prelude = Array(values[start..<max(start, position)])
        position += 1
        return Rule(
            kind: name.map { .at($0) } ?? .qualified, prelude: prelude, block: block,
            range: first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound))
    }
}
