import Web

/// How often a password may be tried: per account, so that one is not guessed, and per address, so that many are not.
struct SignInLimit: Sendable {
    private let byAccount = RateLimit(10, per: .seconds(900))
    private let byMember = RateLimit(10, per: .seconds(900))
    private let byAddress = RateLimit(300, per: .seconds(900))

    /// Counts an attempt. Throws `RateLimited` when there were too many.
    func admit(_ attempt: Sessions.Attempt, from visit: Visit, at tenant: Tenant) throws(RateLimited) {
        try byAddress.admit(visit.remoteAddress ?? "unknown")
        try byAccount.admit(key(attempt, tenant))
    }

    /// A right password clears the account's count.
    func forgive(_ attempt: Sessions.Attempt, at tenant: Tenant) {
        byAccount.forgive(key(attempt, tenant))
    }

    /// A password that was set anew clears the account's count.
    func forgive(_ email: String, at tenant: Tenant) {
        byAccount.forgive("\(tenant.slug) \(email)")
    }

    /// Counts a try of a member who is signed in and gives the password once more. Throws `RateLimited`.
    func admit(_ member: Member, at tenant: Tenant) throws(RateLimited) {
        try byMember.admit(key(member, tenant))
    }

    /// A right password clears the member's count.
    func forgive(_ member: Member, at tenant: Tenant) {
        byMember.forgive(key(member, tenant))
    }

    private func key(_ member: Member, _ tenant: Tenant) -> String {
        "\(tenant.slug) \(member.id)"
    }

    private func key(_ attempt: Sessions.Attempt, _ tenant: Tenant) -> String {
        "\(tenant.slug) \(attempt.email)"
    }
}

extension RateLimited {
    /// What the person is told.
    var sentence: String {
        let minutes = max(1, (wait.components.seconds + 59) / 60)
        return "Too many attempts. Wait \(minutes) minute\(minutes == 1 ? "" : "s") and try again."
    }
}
