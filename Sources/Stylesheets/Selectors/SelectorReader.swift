/// Reads one selector of a list, part by part, and refuses what the list of selectors does not have.
struct SelectorReader {
    private let values: [ComponentValue]
    private var position = 0
    private let depth: Int

    typealias Fault = Removal.SelectorFault

    /// Of a part between commas. Depth counts the `:is()` and `:not()` around it.
    static func read(_ values: ArraySlice<ComponentValue>, depth: Int = 0) throws(Fault) -> ReadSelector {
        var reader = SelectorReader(values: Array(values), depth: depth)
        return try reader.complex()
    }

    private init(values: [ComponentValue], depth: Int) {
        self.values = values
        self.depth = depth
    }

    var peek: ComponentValue? {
        position < values.count ? values[position] : nil
    }

    mutating func take() -> ComponentValue? {
        defer { position += 1 }
        return peek
    }

    private mutating func complex() throws(Fault) -> ReadSelector {
        _ = space()
        var compound = try compound()
        var text = compound.text
        var count = 1
        while let combinator = try combinator() {
            guard compound.pseudoElement == nil else { throw .malformed }
            compound = try self.compound()
            text += combinator + compound.text
            count += 1
            guard count <= Limits.compounds else { throw .long(limit: Limits.compounds) }
        }
        return ReadSelector(text: text, reach: compound.reach, isDecoration: compound.isDecoration)
    }

    /// Whether there was any.
    private mutating func space() -> Bool {
        let start = position
        while peek?.isWhitespace == true { position += 1 }
        return position > start
    }

    /// The sign between two compounds; nil at the end.
    private mutating func combinator() throws(Fault) -> String? {
        let hadSpace = space()
        guard let next = peek else { return nil }
        for sign in [">", "+", "~"] as [Character] where next.isDelim(sign) {
            position += 1
            _ = space()
            return " \(sign) "
        }
        guard hadSpace else { throw next.isDelim("|") ? .namespace : .malformed }
        return " "
    }

    private mutating func compound() throws(Fault) -> Compound {
        var compound = Compound()
        try type(&compound)
        while let next = peek, try simple(next, &compound) {}
        guard !compound.text.isEmpty else { throw .malformed }
        return compound
    }

    private mutating func type(_ compound: inout Compound) throws(Fault) {
        guard let next = peek else { return }
        if next.isDelim("*") {
            compound.type = "*"
        } else if let name = next.ident?.lowercased() {
            guard SelectorList.types.contains(name) else { throw .type(name) }
            compound.type = name
        } else {
            return
        }
        position += 1
        compound.text = compound.type ?? ""
    }

    /// Reads a class, an attribute or a pseudo-class; false when something else stands here.
    private mutating func simple(_ next: ComponentValue, _ compound: inout Compound) throws(Fault) -> Bool {
        switch next.kind {
        case .token(.delim(UInt8(ascii: "."))):
            position += 1
            guard let name = take()?.ident else { throw .malformed }
            compound.text += "." + CSSText.ident(name)
            compound.hasClass = true
        case .token(.hash(let name, _)): throw .id(name)
        case .token(.delim(UInt8(ascii: "|"))): throw .namespace
        case .block(.square, let inside):
            position += 1
            compound.text += try Self.attribute(inside)
        case .token(.colon):
            position += 1
            try pseudo(&compound, depth)
        default: return false
        }
        // Behind a pseudo-element nothing more may come.
        if compound.pseudoElement != nil, let next = peek, !next.isWhitespace { throw .malformed }
        return true
    }

    private static func attribute(_ inside: [ComponentValue]) throws(Fault) -> String {
        let parts = inside.withoutSpace
        guard let name = parts.first?.ident?.lowercased() else { throw .malformed }
        guard parts.count == 1 else { throw .attributeValue(name) }
        guard SelectorList.attributes.contains(name) else { throw .attribute(name) }
        return "[\(name)]"
    }
}
