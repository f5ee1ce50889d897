/// The server that takes our mail, and how it is spoken to.
public struct SMTPServer: Sendable {
    /// How the connection is protected.
    public enum Security: String, Sendable, CaseIterable {
        /// In the open, then encrypted by STARTTLS; a server without it gets nothing.
        case startTLS = "starttls"
        /// Encrypted by STARTTLS where the server offers it. Whoever is in between can take the offer away.
        case opportunistic
        /// Encrypted from the first byte.
        case implicit
        case none
    }

    /// What the server asks of those who send.
    public struct Credentials: Sendable {
        let user, password: String

        public init(user: String, password: String) {
            (self.user, self.password) = (user, password)
        }
    }

    public var host: String
    public var port: Int
    public var security: Security
    public var credentials: Credentials?
    /// A file of certificates (PEM) to trust instead of the machine's.
    public var authorities: String?
    public var limits = Limits()

    /// How long a message may take, in seconds.
    public struct Limits: Sendable {
        public var connecting = 15
        /// For each answer of the server.
        public var answer = 30
        public var whole = 90

        public init() {}
    }

    public init(
        host: String, port: Int, security: Security, credentials: Credentials? = nil, authorities: String? = nil
    ) {
        (self.host, self.port, self.security) = (host, port, security)
        (self.credentials, self.authorities) = (credentials, authorities)
    }

    /// The path is what we call ourselves in EHLO: the machine's own name is nobody's business.
    func url(greetingAs domain: String) -> String {
        let shown = host.contains(":") ? "[\(host)]" : host
        return "\(security == .implicit ? "smtps" : "smtp")://\(shown):\(port)/\(domain)"
    }
}
