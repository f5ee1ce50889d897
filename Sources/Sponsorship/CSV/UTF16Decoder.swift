/// UTF-16 to UTF-8, byte by byte, so that neither a code unit nor a surrogate pair need arrive whole.
struct UTF16Decoder {
    private let isLittleEndian: Bool
    private var firstByte: UInt8?
    private var highSurrogate: UInt16?
    /// Never part of UTF-8; stands for what cannot be decoded.
    private static let invalid: UInt8 = 0xFF

    init(isLittleEndian: Bool) {
        self.isLittleEndian = isLittleEndian
    }

    mutating func decode(_ bytes: Span<UInt8>, into buffer: inout RowBuffer) {
        for position in bytes.indices {
            let byte = bytes[position]
            guard let first = firstByte else {
                firstByte = byte
                continue
            }
            firstByte = nil
            let (high, low) = isLittleEndian ? (byte, first) : (first, byte)
            decode(UInt16(high) << 8 | UInt16(low), into: &buffer)
        }
    }

    /// Half a pair or half a unit at the end of the file is invalid.
    mutating func finish(into buffer: inout RowBuffer) {
        if firstByte != nil || highSurrogate != nil { buffer.append(Self.invalid) }
        (firstByte, highSurrogate) = (nil, nil)
    }

    private mutating func decode(_ unit: UInt16, into buffer: inout RowBuffer) {
        if let high = highSurrogate {
            highSurrogate = nil
            if UTF16.isTrailSurrogate(unit) { return buffer.append(Self.scalar(high, unit)) }
            buffer.append(Self.invalid)
        }
        if UTF16.isLeadSurrogate(unit) {
            highSurrogate = unit
        } else if let scalar = Unicode.Scalar(unit) {
            buffer.append(scalar)
        } else {
            buffer.append(Self.invalid)
        }
    }

    private static func scalar(_ high: UInt16, _ low: UInt16) -> Unicode.Scalar {
        let value = 0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(low & 0x3FF))
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
