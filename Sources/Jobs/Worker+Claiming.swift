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
                let claims = try await claim(slots - board.count)
                for claim in claims { start(claim) }
                guard !claims.isEmpty else { return try await wakeWhenDue() }
            }
        } catch {
            logger.warning("No jobs could be claimed", metadata: ["error": "\(error)"])
        }
    }

    func claim(_ count: Int) async throws -> [Claim] {
        guard !registry.handlers.isEmpty else { return [] }
        return try await database.move(Claim.next(count, to: claimant, at: now()))
    }

    /// A job that becomes due before the next look is not kept waiting for it.
    private func wakeWhenDue() async throws {
        let moment = now()
        guard let next = try await database.read(Claim.nextDue(of: registry.kinds, after: moment)).first else { return }
        let wait = Duration.seconds(next.timeIntervalSince(moment))
        guard wait < pace.poll else { return }
        Task {
            try await Task.sleep(for: wait)
            bell.ring()
        }
    }
}
