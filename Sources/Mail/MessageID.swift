/// What a message is known by, here and at every receiver: `<left@host>`. Sent again under the same one, it can be told
/// for the same message.
public struct MessageID: Sendable, Hashable, CustomStringConvertible {
    public let description: String

    /// Of a name that nothing else has and a host that is ours or our customer's. Throws `address` where both do not make
    /// an id.
    public init(_ name: String, at host: String) throws(MailError) {
        description = "<\(try MailAddress("\(name)@\(host)"))>"
    }

    /// One that was written down, angle brackets included.
    public init(_ text: String) throws(MailError) {
        guard text.hasPrefix("<"), text.hasSuffix(">") else { throw .address(text) }
        description = "<\(try MailAddress(String(text.dropFirst().dropLast())))>"
    }
}
