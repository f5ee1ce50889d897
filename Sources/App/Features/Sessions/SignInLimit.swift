import Web

/// How often a password may be tried: per account, so that one is not guessed, and per address, so that many are not.
struct SignInLimit: Sendable {
    private let byAccount = RateLimit(10, per: .seconds(900))
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

    private func key(_ attempt: Sessions.Attempt, _ tenant: Tenant) -> String {
        "\(tenant.slug) \(attempt.email)"
    }
}
