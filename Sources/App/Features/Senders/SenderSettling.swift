import Domains
import FoundationEssentials
import Postgres
import Templates
import Values

/// Writes down what a look at DNS found, and what that makes of the sender. In a transaction of the audience jobs.
struct SenderSettling: Sendable {
    let look: SenderLook
    /// For the words of alerts.
    let day: @Sendable (Date) -> String
    let now: Date

    init(look: SenderLook, _ tenant: Tenant, now: Date) {
        let formats = tenant.formats
        (self.look, self.now) = (look, now)
        day = { formats.instant($0) }
    }

    /// Nothing when it is gone.
    func settle(_ id: ID<Sender>, in transaction: Transaction) async throws(PostgresError) {
        guard let sender = try await transaction.first(Sender.hold(id, at: now)) else { return }
        let life = sender.life.after(look.finding, at: now)
        let next = Sender.nextLook(life, addedAt: sender.addedAt, isUnsure: look.finding == .unknown, at: now)
        try await transaction.batch([
            Sender.keep(id, life, look.sight, next: next, at: now), sender.alert(life, day, at: now),
        ])
    }
}
