extension UInt8 {
    /// `0` to `9`.
    var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

    /// `a` to `z`.
    var isLowercaseLetter: Bool { self &- UInt8(ascii: "a") < 26 }

    /// The lower-case form of an ASCII capital; every other byte as it is.
    var lowercased: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0b10_0000 : self }
}
