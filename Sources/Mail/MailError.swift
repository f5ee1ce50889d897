/// What cannot be made into mail.
public enum MailError: Error, Sendable, Equatable {
    /// No address that a message can be sent to: `local@domain`, in ASCII but for the domain.
    case address(String)
    /// A line break, a NUL or another control character in what becomes a header.
    case controlCharacter(in: String)
    /// An unsubscribe address that is not https, or too long for a header.
    case unsubscribeAddress
    /// A DKIM domain or selector that cannot be a name in DNS.
    case signingName(String)
    /// A DKIM key that is neither RSA of 2048 bits or more nor Ed25519, in PEM.
    case signingKey
}
