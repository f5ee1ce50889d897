import Foundation
import NIOPosix

/// A password as a person typed it. Hashing takes 50 ms and 16 MiB, so it runs on NIO's blocking threads, two at a
/// time: a flood of sign-ins waits in line, and then gets 503, instead of taking both cores.
public struct Password: Sendable, CustomStringConvertible {
    private let bytes: [UInt8]
    let length: Int

    /// Canonical composition, because keyboards differ in how they write an accented letter.
    public init(_ text: String) {
        let composed = text.precomposedStringWithCanonicalMapping
        bytes = Array(composed.utf8)
        length = composed.count
    }

    var byteCount: Int { bytes.count }

    func isSame(as email: String) -> Bool {
        String(decoding: bytes, as: UTF8.self).lowercased() == email.lowercased()
    }

    /// The form to store, `$scrypt$…`. Throws an `Unavailable` when too many are waiting.
    public func hash() async throws -> String {
        try await Self.work { try ScryptHash(of: bytes).text }
    }

    /// True when this is the password behind the stored form; false also for a form that cannot be read.
    /// Throws an `Unavailable` when too many are waiting.
    public func matches(_ stored: String) async throws -> Bool {
        guard bytes.count <= Self.mostBytes, let hash = ScryptHash(stored) else {
            try await spendTheTime()
            return false
        }
        return try await Self.work { try hash.matches(bytes) }
    }

    /// Takes as long as `matches`: an answer that comes quickly would tell that an account does not exist.
    public func spendTheTime() async throws {
        let bytes = Array(bytes.prefix(Self.mostBytes))
        _ = try await Self.work { try ScryptHash(of: bytes) }
    }

    public var description: String { "Password(hidden)" }

    static let mostBytes = 200

    private static let turnstile = Turnstile(width: 2, longestQueue: 64)

    private static func work<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await turnstile.pass { try await NIOThreadPool.singleton.runIfActive(body) }
    }
}
