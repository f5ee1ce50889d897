/// Cuts source text into tokens after CSS Syntax 3, section 4. Takes any text and looks at each byte a bounded number of times.
struct Tokenizer {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ source: SourceText) {
        bytes = source.bytes
    }

    var isAtEnd: Bool { position >= bytes.count }

    /// A byte from here on; 0 past the end, which cannot be in the text itself.
    func byte(_ ahead: Int = 0) -> UInt8 {
        let index = position + ahead
        return index < bytes.count ? bytes[index] : 0
    }

    mutating func skip(_ count: Int = 1) {
        position = min(position + count, bytes.count)
    }

    func text(from start: Int) -> String {
        String(decoding: bytes[min(start, position)..<position], as: UTF8.self)
    }

    /// The next token; nil at the end.
    mutating func next() -> Token? {
        skipComments()
        guard !isAtEnd else { return nil }
        let start = position
        let kind = consume()
        return Token(kind: kind, range: start..<position)
    }

    private mutating func skipComments() {
        while byte() == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
            skip(2)
            while !isAtEnd, !(byte() == UInt8(ascii: "*") && byte(1) == UInt8(ascii: "/")) { skip() }
            skip(2)
        }
    }

    private mutating func consume() -> Token.Kind {
        let first = byte()
        if first.isSpace { return whitespace() }
        if first.isQuote { return string() }
        if startsNumber() { return numeric() }
        // Before names: two hyphens could begin one.
        if let comment = htmlComment(first) { return comment }
        if startsName() { return identLike() }
        return sign(first)
    }

    private mutating func whitespace() -> Token.Kind {
        while byte().isSpace { skip() }
        return .whitespace
    }

    /// Everything that is neither space, string, number nor name.
    private mutating func sign(_ first: UInt8) -> Token.Kind {
        skip()
        switch first {
        case UInt8(ascii: "#") where byte().isName || startsEscape():
            return .hash("", isName: startsName()).named(name())
        case UInt8(ascii: "@") where startsName(): return .atKeyword(name())
        default: return Self.signs[first] ?? .delim(first)
        }
    }

    private mutating func htmlComment(_ first: UInt8) -> Token.Kind? {
        guard first == .hyphen || first == UInt8(ascii: "<") else { return nil }
        let sign = first == .hyphen ? "-->" : "<!--"
        guard zip(sign.utf8, 0...).allSatisfy({ byte($1) == $0 }) else { return nil }
        skip(sign.utf8.count)
        return first == .hyphen ? .cdc : .cdo
    }

    private static let signs: [UInt8: Token.Kind] = [
        UInt8(ascii: ":"): .colon, UInt8(ascii: ";"): .semicolon, UInt8(ascii: ","): .comma,
        UInt8(ascii: "("): .open(.round), UInt8(ascii: ")"): .close(.round),
        UInt8(ascii: "["): .open(.square), UInt8(ascii: "]"): .close(.square),
        UInt8(ascii: "{"): .open(.curly), UInt8(ascii: "}"): .close(.curly),
    ]
}
