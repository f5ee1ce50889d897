import Values
import Web

/// How often mails with a link can be asked for: nobody fills somebody else's mailbox by our forms.
struct LinkLimit: Sendable {
    private let byVisitor = RateLimit(30, per: .seconds(3600))
    private let byAccount = RateLimit(3, per: .seconds(900))
    private let byMember = RateLimit(5, per: .seconds(3600))

    /// Counts a wish for a new password, whether or not somebody has the address. Throws `RateLimited`.
    func admit(_ email: String, from visit: Visit, at tenant: Tenant) throws(RateLimited) {
        try byVisitor.admit(visit.remoteAddress ?? "unknown")
        try byAccount.admit("\(tenant.slug) \(email)")
    }

    /// Counts a wish of a member for another address. Throws `RateLimited`.
    func admit(_ member: Member, at tenant: Tenant) throws(RateLimited) {
        try byMember.admit("\(tenant.slug) \(member.id)")
    }
}
