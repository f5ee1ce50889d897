extension Colour {
    /// Reads `#1453d1`, `#14d`, or `oklch(.49 .2 262)` as our stylesheets write it; nil for everything else. A colour that
    /// lets something shine through is none of these: its contrast depends on what lies below.
    public init?(css text: some StringProtocol) {
        let text = Self.trimmed(text)
        if let colour = Colour(hex: text) {
            self = colour
        } else if let colour = OKLCH(css: text) {
            self.init(colour)
        } else {
            return nil
        }
    }

    /// Reads `#1453d1` or `#14d`, in either case.
    public init?(hex text: some StringProtocol) {
        guard text.utf8.first == UInt8(ascii: "#") else { return nil }
        let digits = text.utf8.dropFirst().map { UInt8(hexDigit: $0) }
        let nibbles = digits.compactMap(\.self)
        guard nibbles.count == digits.count else { return nil }
        switch nibbles.count {
        case 3: self.init(nibbles: nibbles.flatMap { [$0, $0] })
        case 6: self.init(nibbles: nibbles)
        default: return nil
        }
    }

    private init?(nibbles: [UInt8]) {
        let bytes = stride(from: 0, to: nibbles.count - 1, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
        guard bytes.count == 3 else { return nil }
        self.init(red: bytes[0], green: bytes[1], blue: bytes[2])
    }

    private static func trimmed(_ text: some StringProtocol) -> Substring {
        var rest = Substring(text).drop(while: \.isWhitespace)
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return rest
    }
}

extension OKLCH {
    /// Reads `oklch(.49 .2 262)` and `oklch(49% .2 262deg)`; no alpha, no `none`, no `calc()`.
    init?(css text: some StringProtocol) {
        let open = "oklch("
        guard text.lowercased().hasPrefix(open), text.last == ")" else { return nil }
        let parts = text.dropFirst(open.count).dropLast().split(whereSeparator: \.isWhitespace)
        guard parts.count == 3,
            let lightness = Self.number(parts[0], percentOf: 1), let chroma = Self.number(parts[1], percentOf: 0.4),
            let hue = Self.number(parts[2].hasSuffix("deg") ? parts[2].dropLast(3) : parts[2], percentOf: nil)
        else { return nil }
        guard 0...1 ~= lightness, 0...1 ~= chroma, -360...720 ~= hue else { return nil }
        self.init(lightness, chroma, hue)
    }

    private static func number(_ text: some StringProtocol, percentOf whole: Double?) -> Double? {
        guard text.last == "%" else { return Double(plain: text) }
        guard let whole, let percent = Double(plain: text.dropLast()) else { return nil }
        return percent / 100 * whole
    }
}

extension Double {
    /// Reads `12`, `-.5` or `0.25`, at most twelve characters. `nan`, `inf` and exponents, which Swift would read, are none.
    init?(plain text: some StringProtocol) {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        let isPlain = digits.allSatisfy { $0 == UInt8(ascii: ".") || $0 &- UInt8(ascii: "0") < 10 }
        guard isPlain, 1...12 ~= digits.count, text.last != "." else { return nil }
        self.init(String(text))
    }
}

extension UInt8 {
    fileprivate init?(hexDigit byte: UInt8) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self = byte &- UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self = byte &- UInt8(ascii: "a") &+ 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self = byte &- UInt8(ascii: "A") &+ 10
        default: return nil
        }
    }
}
