/// The host a request is for, normalised: lower case, no port, no trailing dot. Names a tenant, so it is strict.
///
/// Internationalised names stay in their ASCII form (`xn--…`); raw non-ASCII is refused.
public struct Host: Sendable, Hashable, CustomStringConvertible, LosslessStringConvertible {
    /// Such as `ads.example.com`, `192.0.2.1` or `[2001:db8::1]`.
    public let name: String
    /// True for an IP literal, which no tenant can claim.
    public let isAddress: Bool

    /// Reads a Host header or `:authority`, with or without port. Nil when it is empty, malformed or over-long.
    public init?(_ text: String) {
        guard 1...Self.longestText ~= text.utf8.count, let (name, isAddress) = Self.normalised(text) else { return nil }
        self.name = name
        self.isAddress = isAddress
    }

    public var description: String { name }

    /// The longest name DNS carries, its trailing dot, and a port.
    private static let longestText = 253 + 1 + 6

    private static func normalised(_ text: String) -> (String, isAddress: Bool)? {
        if text.utf8.first == UInt8(ascii: "[") { return IPv6Literal.normalised(text).map { ($0, true) } }
        guard let name = withoutPort(text.utf8) else { return nil }
        let bare = name.last == UInt8(ascii: ".") ? name.dropLast() : name
        guard let labels = HostLabels(bare) else { return nil }
        return (String(decoding: bare.map(\.lowercased), as: UTF8.self), labels.areAddress)
    }

    private static func withoutPort(_ text: String.UTF8View) -> Substring.UTF8View? {
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return text[...] }
        return isPort(text[text.index(after: colon)...]) ? text[..<colon] : nil
    }

    static func isPort(_ digits: Substring.UTF8View) -> Bool {
        guard 1...5 ~= digits.count, digits.allSatisfy(\.isDigit) else { return false }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } <= 65_535
    }
}
