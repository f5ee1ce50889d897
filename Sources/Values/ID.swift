/// A thing that people meet by id: the prefix its ids carry in URLs, `show` for `show_01jw…`.
public protocol Identified {
    /// Lower-case ASCII letters.
    static var idPrefix: String { get }
}

/// A UUID that knows what it identifies, so that a show's id cannot be passed for an episode's.
public struct ID<Owner>: Sendable, Hashable, Comparable {
    /// The UUID's sixteen bytes, the first one most significant.
    public let bits: UInt128

    /// The first byte of the UUID is the most significant.
    public init(bits: UInt128) {
        self.bits = bits
    }

    /// The order of the bytes, which for UUIDv7 is the order of creation.
    public static func < (left: ID, right: ID) -> Bool { left.bits < right.bits }
}
