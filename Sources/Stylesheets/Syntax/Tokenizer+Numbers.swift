extension Tokenizer {
    func startsNumber() -> Bool {
        let hasSign = byte() == UInt8(ascii: "+") || byte() == .hyphen
        let ahead = hasSign ? 1 : 0
        return byte(ahead).isDigit || (byte(ahead) == UInt8(ascii: ".") && byte(ahead + 1).isDigit)
    }

    /// A number, with its unit or per cent sign if one follows.
    mutating func numeric() -> Token.Kind {
        let number = number()
        if startsName() { return .dimension(number, unit: name()) }
        guard byte() == UInt8(ascii: "%") else { return .number(number) }
        skip()
        return .percentage(number)
    }

    private mutating func number() -> Token.Number {
        let start = position
        if !byte().isDigit, byte() != UInt8(ascii: ".") { skip() }
        digits()
        let hasFraction = byte() == UInt8(ascii: ".") && byte(1).isDigit
        if hasFraction {
            skip()
            digits()
        }
        let hasExponent = exponent()
        let text = text(from: start)
        return Token.Number(text: text, value: Double(text) ?? .infinity, isInteger: !hasFraction && !hasExponent)
    }

    /// An e is an exponent only with a digit behind it, else it begins a unit.
    private mutating func exponent() -> Bool {
        guard byte() | 0x20 == UInt8(ascii: "e") else { return false }
        let hasSign = byte(1) == UInt8(ascii: "+") || byte(1) == .hyphen
        guard byte(hasSign ? 2 : 1).isDigit else { return false }
        skip(hasSign ? 2 : 1)
        digits()
        return true
    }

    private mutating func digits() {
        while byte().isDigit { skip() }
    }
}
