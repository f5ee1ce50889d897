extension Tokenizer {
    /// Whether a backslash so far ahead begins an escape, which it does before anything but the end of a line.
    func startsEscape(_ ahead: Int = 0) -> Bool {
        byte(ahead) == .backslash && byte(ahead + 1) != .lineFeed
    }

    func startsName(_ ahead: Int = 0) -> Bool {
        guard byte(ahead) == .hyphen else { return byte(ahead).isNameStart || startsEscape(ahead) }
        return byte(ahead + 1).isNameStart || byte(ahead + 1) == .hyphen || startsEscape(ahead + 1)
    }

    /// As many name characters as follow, escapes decoded.
    mutating func name() -> String {
        var name: [UInt8] = []
        while true {
            if byte().isName {
                name.append(byte())
                skip()
            } else if startsEscape() {
                escape(into: &name)
            } else {
                return String(decoding: name, as: UTF8.self)
            }
        }
    }

    /// Decodes the escape that stands here. At the end of the text it is U+FFFD; the rest of a character beyond ASCII is left
    /// to the caller, for whom it is ordinary.
    mutating func escape(into text: inout [UInt8]) {
        skip()
        guard !isAtEnd else { return Self.append("\u{FFFD}", to: &text) }
        guard byte().hexValue != nil else {
            text.append(byte())
            return skip()
        }
        var value: UInt32 = 0
        var digits = 0
        while digits < 6, let digit = byte().hexValue {
            value = value << 4 | digit
            digits += 1
            skip()
        }
        if byte().isSpace { skip() }
        Self.append(value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}", to: &text)
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
        text += UTF8.encode(scalar).map(Array.init) ?? []
    }

    /// A name, and what it turns out to begin.
    mutating func identLike() -> Token.Kind {
        let name = name()
        guard byte() == UInt8(ascii: "(") else { return .ident(name) }
        skip()
        guard name.lowercased() == "url" else { return .function(name) }
        // One space is left, so that the function's arguments begin as any other's do.
        while byte().isSpace, byte(1).isSpace { skip() }
        return byte().isQuote || (byte().isSpace && byte(1).isQuote) ? .function(name) : url()
    }
}

extension Token.Kind {
    func named(_ name: String) -> Self {
        if case .hash(_, let isName) = self { .hash(name, isName: isName) } else { self }
    }
}
