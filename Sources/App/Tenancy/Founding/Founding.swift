/// What the operator says of a tenant that is to be. The rest has defaults, which its admins change in the browser.
public struct Founding: Sendable {
    let slug, name: String
    /// The first one is the tenant's own address.
    let hosts: [String]
    let admin: FirstAdmin
    /// In the absence of a better one the admin's, who reads what people answer.
    public var supportEmail: String?
    public var locale = "en_US"
    public var timeZone = "UTC"
    /// That of the locale's country unless set.
    public var currency: String?
    /// As `#1453d1`.
    public var accent = "#2a5bd0"

    public init(_ slug: String, name: String, hosts: [String], admin: FirstAdmin) {
        (self.slug, self.name, self.hosts, self.admin) = (slug, name, hosts, admin)
    }
}

/// Somebody whom the operator makes an admin, by an invitation like any other.
public struct FirstAdmin: Sendable {
    let email, name, inviter: String

    /// The mail says the name, which they may change, and who invites.
    public init(_ email: String, name: String = "", inviter: String? = nil) {
        (self.email, self.name, self.inviter) = (email, name, inviter ?? "The operator of the desk")
    }

    /// Throws `OperatorProblem` for an address or a name that cannot be.
    func guest() throws -> Guest {
        guard let address = InvitationForm.address(email) else { throw OperatorProblem.address(email) }
        guard PlainLine.isShortEnough(name: name) else { throw OperatorProblem.longName(name) }
        guard !inviter.isEmpty, PlainLine.isShortEnough(name: inviter) else { throw OperatorProblem.longName(inviter) }
        return Guest(email: address, name: name, role: .admin, party: nil)
    }
}
