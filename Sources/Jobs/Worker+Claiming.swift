import Foundation
import Logging
import Postgres

extension Worker {
    private var claimant: Claimant {
        Claimant(worker: name, kinds: registry.kinds, share: max(1, slots - 1), lease: pace.lease.inSeconds)
    }

    /// Claims and starts jobs until the slots are full or nothing is due.
    func fill() async {
        do {
            while board.count < slots, !bell.isClosed {
                let moment = now()
                let claims = try await claim(slots - board.count, at: moment)
                for claim in claims { start(claim) }
                guard !claims.isEmpty else { return try await wakeWhenDue(after: moment) }
            }
        } catch {
            logger.warning("No jobs could be claimed", metadata: ["error": "\(error)"])
        }
    }

    func claim(_ count: Int, at moment: Date) async throws -> [Claim] {
        guard !registry.handlers.isEmpty else { return [] }
        return try await database.move(Claim.next(count, to: claimant, at: moment))
    }

    /// A job that becomes due before the next look is not kept waiting for it. After the moment of the claim, not after
    /// this one: what became due in between was seen by neither.
    private func wakeWhenDue(after moment: Date) async throws {
        guard let next = try await database.read(Claim.nextDue(of: registry.kinds, after: moment)).first else { return }
        let wait = Duration.seconds(next.timeIntervalSince(moment))
        if wait < pace.poll { bell.ring(after: wait) }
    }
}
