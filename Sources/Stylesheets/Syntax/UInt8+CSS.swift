extension UInt8 {
    static let lineFeed: UInt8 = 0x0A
    static let formFeed: UInt8 = 0x0C
    static let carriageReturn: UInt8 = 0x0D
    static let backslash = UInt8(ascii: "\\")
    static let hyphen = UInt8(ascii: "-")

    /// After preprocessing there are no others.
    var isSpace: Bool { self == 0x20 || self == 0x09 || self == .lineFeed }
    var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
    var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
    /// Every byte of a character beyond ASCII counts: names may hold all of them.
    var isNameStart: Bool { isLetter || self == UInt8(ascii: "_") || self >= 0x80 }
    var isName: Bool { isNameStart || isDigit || self == .hyphen }
    var isNonPrintable: Bool { self < 0x09 || self == 0x0B || (0x0E...0x1F).contains(self) || self == 0x7F }
    /// Of a character in UTF-8, not its first byte.
    var isContinuation: Bool { self & 0xC0 == 0x80 }
    var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }

    /// What a hexadecimal digit stands for; nil for any other byte.
    var hexValue: UInt32? {
        if isDigit { return UInt32(self &- UInt8(ascii: "0")) }
        let letter = (self | 0x20) &- UInt8(ascii: "a")
        return letter < 6 ? UInt32(letter) + 10 : nil
    }
}
