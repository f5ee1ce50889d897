/// Percent-decoding as browsers encode (URL Standard §1.3), refusing what could not have been text.
enum PercentDecoding {
    /// Nil for a stray percent sign, invalid UTF-8, or NUL, which PostgreSQL cannot store.
    static func decode(_ bytes: some Collection<UInt8>, plusIsSpace: Bool) -> String? {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            if byte == UInt8(ascii: "%") {
                guard let high = hexValue(rest.next()), let low = hexValue(rest.next()) else { return nil }
                decoded.append(high << 4 | low)
            } else {
                decoded.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return decoded.contains(0) ? nil : String(validating: decoded, as: UTF8.self)
    }

    private static func hexValue(_ digit: UInt8?) -> UInt8? {
        switch digit {
        case .some(let digit) where UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit: digit - UInt8(ascii: "0")
        case .some(let digit) where UInt8(ascii: "a")...UInt8(ascii: "f") ~= digit: digit - UInt8(ascii: "a") + 10
        case .some(let digit) where UInt8(ascii: "A")...UInt8(ascii: "F") ~= digit: digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
