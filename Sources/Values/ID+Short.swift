extension ID where Owner: Identified {
    /// The form for URLs: prefix, underscore and 26 lower-case Crockford base32 digits, as TypeID specifies.
    public var short: String {
        let prefix = Owner.idPrefix.utf8
        return String(unsafeUninitializedCapacity: prefix.count + 27) { buffer in
            var end = buffer.update(fromContentsOf: prefix)
            buffer[end] = UInt8(ascii: "_")
            for shift in stride(from: 125, through: 0, by: -5) {
                end += 1
                buffer[end] = Crockford.digit(UInt8(truncatingIfNeeded: bits >> UInt128(shift)) & 31)
            }
            return end + 1
        }
    }

    /// Reads what `short` writes, and nothing else: each id has one spelling.
    public init?(short text: String) {
        let prefix = Owner.idPrefix.utf8
        guard text.utf8.count == prefix.count + 27, text.utf8.starts(with: prefix) else { return nil }
        let rest = text.utf8.dropFirst(prefix.count)
        guard rest.first == UInt8(ascii: "_") else { return nil }
        var bits: UInt128 = 0
        for byte in rest.dropFirst() {
            // 26 digits hold 130 bits: a first digit above 7 would shift out of the id.
            guard let value = Crockford.value(byte), bits >> 123 == 0 else { return nil }
            bits = bits << 5 | UInt128(value)
        }
        self.init(bits: bits)
    }
}

/// Douglas Crockford's base32: digits and lower-case letters without i, l, o and u.
private enum Crockford {
    private static let digits = StaticString("0123456789abcdefghjkmnpqrstvwxyz")

    static func digit(_ value: UInt8) -> UInt8 {
        digits.withUTF8Buffer { $0[Int(value & 31)] }
    }

    static func value(_ digit: UInt8) -> UInt8? {
        digits.withUTF8Buffer { $0.firstIndex(of: digit) }.map { UInt8(truncatingIfNeeded: $0) }
    }
}
