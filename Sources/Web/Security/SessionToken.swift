import Crypto
import Foundation

/// The secret a session is known by: 256 random bits. The cookie has it, the database only its digest, so reading the
/// table does not sign anyone in.
public struct SessionToken: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    private let bytes: [UInt8]

    /// A new one, from the system's secure generator.
    public init() {
        bytes = .random(count: Self.size)
    }

    /// Reads the cookie's text; nil when it is not one of ours.
    public init?(_ text: String) {
        guard text.utf8.count < 64, let bytes = Base64URL.decode(text), bytes.count == Self.size else { return nil }
        self.bytes = bytes
    }

    /// For the cookie, and nothing else.
    public var text: String { Base64URL.encode(bytes) }

    /// SHA-256, for the database. Plain hashing suffices: nobody guesses 256 random bits.
    public var digest: [UInt8] { Array(SHA256.hash(data: bytes)) }

    /// Hidden, so that a log line cannot give it away.
    public var description: String { "SessionToken(hidden)" }
    public var debugDescription: String { description }

    private static let size = 32
}
