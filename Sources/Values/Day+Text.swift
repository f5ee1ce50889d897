extension Day: CustomStringConvertible, LosslessStringConvertible {
    /// Reads exactly `yyyy-MM-dd`; nil for anything else, surrounding spaces included.
    public init?(_ text: String) {
        self.init(iso: text.utf8)
    }

    /// Reads exactly the ten ASCII bytes `yyyy-MM-dd`, without allocating; nil for anything else.
    @inlinable
    public init?(iso bytes: some Collection<UInt8>) {
        guard bytes.count == 10 else { return nil }
        let hyphen = UInt8(ascii: "-")
        var rest = bytes.makeIterator()
        guard let year = Day.number(of: 4, &rest), rest.next() == hyphen, let month = Day.number(of: 2, &rest),
            rest.next() == hyphen, let day = Day.number(of: 2, &rest)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The number that so many digits make; nil when one of the bytes is not a digit.
    @inlinable
    static func number(of digits: Int, _ rest: inout some IteratorProtocol<UInt8>) -> Int? {
        var number = 0
        for _ in 0..<digits {
            guard let byte = rest.next() else { return nil }
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            number = number &* 10 &+ Int(digit)  // four digits at most
        }
        return number
    }

    /// ISO 8601, `2026-05-04`.
    public var description: String {
        let (year, month, day) = civil
        return String(unsafeUninitializedCapacity: 10) { buffer in
            let digits = [year / 1000, year / 100, year / 10, year, -1, month / 10, month, -1, day / 10, day]
            for (position, digit) in digits.enumerated() {
                buffer[position] = digit < 0 ? UInt8(ascii: "-") : UInt8(ascii: "0") + UInt8(digit % 10)
            }
            return 10
        }
    }
}
