public import Foundation

/// A word of ours that holds for a while: a subject with the moment at which it ends, signed. It opens what it names to whoever
/// has it, and nobody can change or prolong it.
public struct Tickets: Sendable {
    private let key: SigningKey
    private let now: @Sendable () -> Date

    /// The secret is the site's, 32 random bytes or more. A ticket for one purpose, such as `brand preview`, is worth nothing in
    /// another.
    public init(secret: [UInt8], purpose: String, now: @escaping @Sendable () -> Date) {
        key = SigningKey(secret: secret, purpose: "ticket: \(purpose)")
        self.now = now
    }

    /// For an address: letters, digits, hyphens and one dot.
    public func issue(_ subject: String, until end: Date) -> String {
        let word = "\(Int(end.timeIntervalSince1970)) \(subject)"
        return Base64URL.encode(word.utf8) + "." + Base64URL.encode(key.sign(word))
    }

    /// The subject; throws for a ticket that has ended, and for what is none of ours.
    public func read(_ ticket: String) throws(TicketFailure) -> String {
        let halves = ticket.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard ticket.utf8.count <= 500, halves.count == 2, let bytes = Base64URL.decode(halves[0]),
            let signature = Base64URL.decode(halves[1])
        else { throw .forged }
        let word = String(decoding: bytes, as: UTF8.self)
        guard key.verify(signature, of: word) else { throw .forged }
        let parts = word.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let end = Int(parts[0]) else { throw .forged }
        guard Int(now().timeIntervalSince1970) < end else { throw .over }
        return String(parts[1])
    }
}

/// Why a ticket opens nothing.
public enum TicketFailure: Error, Sendable, Equatable {
    case forged, over
}
