public import Foundation
public import HummingbirdCore
import Values

/// Keeps a flash in a signed cookie for a minute. Signed, so that nobody can put words into our mouth; bound to the
/// host, so that one tenant's message cannot be shown by another.
public struct FlashCookie: Sendable {
    private let key: SigningKey
    private let now: @Sendable () -> Date
    private let cookie = SiteCookie("flash")

    /// - Parameters:
    ///   - secret: of the site.
    ///   - now: the app's clock.
    public init(secret: [UInt8], now: @escaping @Sendable () -> Date) {
        key = SigningKey(secret: secret, purpose: "flash")
        self.now = now
    }

    /// A `Set-Cookie` value. Text beyond 1000 bytes is cut off: cookies end at 4096.
    public func issue(_ flash: Flash, _ visit: Visit) -> String {
        var text = flash.text
        while text.utf8.count > 1000 { text.removeLast() }
        let message = "\(Int(now().timeIntervalSince1970)) \(flash.kind.rawValue) \(text)"
        let signature = Base64URL.encode(key.sign(bound(message, visit)))
        return cookie.setting("\(Base64URL.encode(message.utf8)).\(signature)", maxAge: Self.lifetime, visit)
    }

    /// The message the browser brought, nil when it is forged or stale. Show it, and remove the cookie (`expire`).
    public func read(_ request: Request, _ visit: Visit) -> Flash? {
        cookie.values(in: request, visit).lazy.compactMap { flash($0, visit) }.first
    }

    /// A `Set-Cookie` value that removes it.
    public func expire(_ visit: Visit) -> String {
        cookie.setting("", maxAge: 0, visit)
    }

    private func flash(_ value: String, _ visit: Visit) -> Flash? {
        let halves = value.split(separator: ".")
        guard halves.count == 2, let bytes = Base64URL.decode(String(halves[0])) else { return nil }
        guard let signature = Base64URL.decode(String(halves[1])) else { return nil }
        let message = String(decoding: bytes, as: UTF8.self)
        guard key.verify(signature, of: bound(message, visit)) else { return nil }
        let words = message.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard words.count == 3, let issued = Int(words[0]), let kind = Flash.Kind(rawValue: String(words[1])) else {
            return nil
        }
        let age = Int(now().timeIntervalSince1970) - issued
        return 0...Self.lifetime ~= age ? Flash(kind, String(words[2])) : nil
    }

    private func bound(_ message: String, _ visit: Visit) -> String {
        "\(visit.host?.name ?? "") \(message)"
    }

    /// Seconds.
    private static let lifetime = 60
}
