/// Finds declarations, and whatever else there is, between the braces of a rule (CSS Syntax 3, "consume a block's contents").
struct BlockParser {
    private let values: [ComponentValue]
    private var position = 0

    static func items(in values: [ComponentValue]) -> [BlockItem] {
        var parser = BlockParser(values: values)
        var items: [BlockItem] = []
        while let value = parser.peek {
            if value.isWhitespace || value.kind == .token(.semicolon) {
                parser.position += 1
            } else {
                items.append(parser.item(beginning: value))
            }
        }
        return items
    }

    private init(values: [ComponentValue]) {
        self.values = values
    }

    private var peek: ComponentValue? {
        position < values.count ? values[position] : nil
    }

    private mutating func item(beginning first: ComponentValue) -> BlockItem {
        let start = position
        let colon = colon(after: first)
        // Braces end a rule; only in a custom property may they be part of a value. So each component is looked at once,
        // where the specification's text would read on to the semicolon and come back.
        let mayHoldBraces = colon != nil && first.ident?.hasPrefix("--") == true
        while let value = peek, value.kind != .token(.semicolon) {
            position += 1
            if value.curly != nil, !mayHoldBraces {
                return .nested(first.range.lowerBound..<value.range.upperBound)
            }
        }
        let item = values[start..<position]
        let range = item.range ?? first.range
        guard let name = first.ident, let colon else { return .broken(range) }
        return .declaration(Self.declaration(name, item[(colon + 1)...], range))
    }

    /// Where the colon of a declaration stands, spaces before it left out.
    private func colon(after first: ComponentValue) -> Int? {
        guard first.ident != nil else { return nil }
        let next = values[(position + 1)...].firstIndex { !$0.isWhitespace }
        return next.flatMap { values[$0].kind == .token(.colon) ? $0 : nil }
    }

    private static func declaration(
        _ name: String, _ value: ArraySlice<ComponentValue>, _ range: Range<Int>
    ) -> Declaration {
        var value = trimmed(value)
        let isImportant = endsImportant(value)
        if isImportant {
            value = trimmed(value.prefix(upTo: value.lastIndex { $0.isDelim("!") } ?? value.endIndex))
        }
        return Declaration(name: name, value: Array(value), isImportant: isImportant, range: range)
    }

    private static func endsImportant(_ value: ArraySlice<ComponentValue>) -> Bool {
        guard value.last?.ident?.lowercased() == "important" else { return false }
        return value.dropLast().last { !$0.isWhitespace }?.isDelim("!") == true
    }

    private static func trimmed(_ value: ArraySlice<ComponentValue>) -> ArraySlice<ComponentValue> {
        var value = value.drop { $0.isWhitespace }
        while value.last?.isWhitespace == true { value.removeLast() }
        return value
    }
}
