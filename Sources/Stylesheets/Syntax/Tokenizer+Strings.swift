extension Tokenizer {
    /// A string up to its quote, or to the end of the text; the end of its line makes it a bad one.
    mutating func string() -> Token.Kind {
        let quote = byte()
        skip()
        var text: [UInt8] = []
        while !isAtEnd, byte() != quote {
            if byte() == .lineFeed { return .badString }
            if byte() != .backslash {
                text.append(byte())
                skip()
            } else if byte(1) == .lineFeed {
                skip(2)
            } else if byte(1) == 0 {
                skip()
            } else {
                escape(into: &text)
            }
        }
        skip()
        return .string(String(decoding: text, as: UTF8.self))
    }

    /// The rest of an address that has no quotes, behind `url(`.
    mutating func url() -> Token.Kind {
        skipSpace()
        var text: [UInt8] = []
        while !isAtEnd, byte() != UInt8(ascii: ")") {
            if byte().isSpace {
                skipSpace()
                guard isAtEnd || byte() == UInt8(ascii: ")") else { return badURL() }
            } else if startsEscape() {
                escape(into: &text)
            } else if Self.breaksURL(byte()) {
                return badURL()
            } else {
                text.append(byte())
                skip()
            }
        }
        skip()
        return .url(String(decoding: text, as: UTF8.self))
    }

    private static func breaksURL(_ byte: UInt8) -> Bool {
        byte.isQuote || byte == UInt8(ascii: "(") || byte == .backslash || byte.isNonPrintable
    }

    /// What is left of a bad address, so that its closing parenthesis closes nothing else.
    private mutating func badURL() -> Token.Kind {
        while !isAtEnd, byte() != UInt8(ascii: ")") {
            skip(startsEscape() ? 2 : 1)
        }
        skip()
        return .badURL
    }

    private mutating func skipSpace() {
        while byte().isSpace { skip() }
    }
}
