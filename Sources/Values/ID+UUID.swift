public import Foundation

extension ID: CustomStringConvertible, LosslessStringConvertible {
    /// A new UUIDv7 (RFC 9562): 48 bits of milliseconds, 12 bits of the millisecond's fraction, 62 random bits.
    public static func new(at instant: Date) -> ID {
        var random = SystemRandomNumberGenerator()
        return new(at: instant, using: &random)
    }

    /// As `new(at:)` with the given source of randomness, for tests and demo data that must not change.
    public static func new(at instant: Date, using random: inout some RandomNumberGenerator) -> ID {
        let milliseconds = max(0, min(instant.timeIntervalSince1970 * 1000, 281_474_976_710_655))
        let whole = milliseconds.isNaN ? 0 : UInt64(milliseconds)
        let fraction = milliseconds.isNaN ? 0 : UInt64((milliseconds - Double(whole)) * 4096) & 0xFFF
        let high = whole << 16 | 0x7000 | fraction
        let low = random.next() >> 2 | 1 << 63
        return ID(bits: UInt128(high) << 64 | UInt128(low))
    }

    /// The same sixteen bytes, with an owner.
    public init(_ uuid: UUID) {
        self.init(bits: withUnsafeBytes(of: uuid.uuid) { UInt128(bigEndian: $0.loadUnaligned(as: UInt128.self)) })
    }

    /// Reads the canonical 36-character form in either case; nil for anything else.
    public init?(_ text: String) {
        guard text.utf8.count == 36, let uuid = UUID(uuidString: text) else { return nil }
        self.init(uuid)
    }

    /// The same sixteen bytes, as Foundation knows them.
    public var uuid: UUID {
        UUID(uuid: withUnsafeBytes(of: bits.bigEndian) { $0.loadUnaligned(as: uuid_t.self) })
    }

    /// The canonical lower-case form, `0197a6f4-…`.
    public var description: String { uuid.uuidString.lowercased() }
}
