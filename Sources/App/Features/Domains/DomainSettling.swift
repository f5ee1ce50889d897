import Domains
import FoundationEssentials
import Postgres
import Values

/// Writes down what a look at DNS found, and what that makes of the host. In a transaction of the audience jobs.
struct DomainSettling: Sendable {
    let look: DomainLook
    let formats: DayNames
    let now: Date

    /// For the words of alerts.
    typealias DayNames = @Sendable (Date) -> String

    /// The host as it is afterwards; nil when it is gone, or was given back meanwhile.
    @discardableResult
    func settle(_ id: ID<Domain>, in transaction: Transaction) async throws(PostgresError) -> DomainLife? {
        guard let domain = try await transaction.first(Domain.hold(id, at: now)), let name = domain.name,
            domain.status != .given, domain.status != .released
        else { return nil }
        let asks = domain.status == .claimed && look.proof == .present
        let isFree = asks ? try await transaction.first(Domain.isFree(name, at: now)) == true : true
        let life = domain.life.after(.checked(proof: look.proof, route: look.route, isFree: isFree), at: now)
        var sight = look.sight
        sight.isWaiting = !isFree
        let next = Domain.nextLook(life, claimedAt: domain.claimedAt, isUnsure: sight.trouble != nil, at: now)
        try await transaction.batch([
            Domain.keep(id, life, sight, next: next, at: now), domain.alert(life, formats, at: now),
        ])
        return life
    }
}
