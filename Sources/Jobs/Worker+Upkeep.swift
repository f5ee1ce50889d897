import Foundation
import Logging
import Postgres

// What goes on beside the jobs for as long as the worker lives.
extension Worker {
    /// New jobs ring the bell; a wish to cancel is looked for at once.
    func listen() async {
        guard let listener else { return }
        for await notification in listener.notifications(on: ["jobs"]) {
            if case .received(_, "cancel") = notification { await beat() } else { bell.ring() }
        }
    }

    /// The net under the notifications: takes lapsed leases back, then looks for jobs.
    func keepUp() async {
        var nextPruning = ContinuousClock.now
        while !Task.isCancelled {
            await attempt("Lapsed jobs could not be taken back") { try await database.move(Claim.reclaim(at: now())) }
            if nextPruning <= .now {
                await attempt("Old jobs could not be removed") { try await database.move(Claim.prune(at: now())) }
                await attempt("Old runs could not be removed") { try await database.move(Occurrence.prune(at: now())) }
                nextPruning = .now + pace.pruning
            }
            bell.ring()
            try? await Task.sleep(for: pace.poll)
        }
    }

    func keepBeating() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: pace.beat)
            await beat()
        }
    }

    /// Renews the leases, and stops what was lost or is no longer wanted.
    func beat() async {
        let jobs = board.jobs
        guard !jobs.isEmpty else { return }
        await attempt("Leases could not be renewed") {
            let renewals = try await database.move(Claim.renew(jobs.map(\.claim), lease: pace.lease.inSeconds))
            let held = Dictionary(renewals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            for job in jobs { heed(held[job.claim.id], job) }
        }
    }

    private func heed(_ renewal: Renewal?, _ job: RunningJob) {
        // A job that is just being done has no lease any more, and must not be taken for lost.
        guard job.notes.finish == .open else { return }
        guard let renewal, renewal.fence == job.claim.fence else { return job.stop(.leaseLost) }
        if renewal.isCancelRequested { job.stop(.cancelled) }
    }

    private func attempt(_ failure: Logger.Message, _ body: () async throws -> some Sendable) async {
        do {
            _ = try await body()
        } catch {
            guard !Task.isCancelled else { return }
            logger.warning(failure, metadata: ["error": "\(error)"])
        }
    }
}
