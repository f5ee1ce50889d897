import Foundation
import Logging
import Postgres

extension Worker {
    func start(_ claim: Claim) {
        let job = RunningJob(claim, grace: pace.grace)
        board.add(job)
        // Nobody cancels this task: how the job ended must be written down in any case.
        Task {
            let start = ContinuousClock.now
            let outcome = await end(of: job)
            let report = JobReport(kind: claim.kind, tenant: claim.tenant, outcome: outcome, duration: .now - start)
            let time = Int(report.duration.inSeconds * 1000)
            logger(of: claim).info("job", metadata: ["outcome": "\(outcome.rawValue)", "ms": "\(time)"])
            onEnd?(report)
            board.remove(job)
            bell.ring()
        }
    }

    /// Runs the job and writes down how it ended. If that cannot be written, the lease runs out.
    private func end(of job: RunningJob) async -> JobReport.Outcome {
        do {
            return try await runAndSettle(job)
        } catch JobError.leaseLost {
            logger(of: job.claim).notice("The job was lost to another worker")
            return .lost
        } catch {
            logger(of: job.claim).error(
                "How the job ended could not be written down", metadata: ["error": "\(error)"])
            return .lost
        }
    }

    private func runAndSettle(_ job: RunningJob) async throws -> JobReport.Outcome {
        let claim = job.claim
        guard let handler = registry.handlers[claim.kind] else { throw JobError.leaseLost }
        let run: JobRun
        do throws(JobError) {
            run = JobRun(
                claim: claim, inside: try database.tenant(claim.tenant), now: now, notes: job.notes,
                logger: logger(of: claim))
        } catch {
            return try await fail(claim, error)
        }
        let ending = await job.run(for: handler.timeout) {
            guard let payload = try await run.read(claim.payload).first else { throw JobError.leaseLost }
            try await handler.run(payload, run)
        }
        return try await settle(job, run, ending)
    }

    private func settle(
        _ job: RunningJob, _ run: JobRun, _ ending: RunningJob.Ending
    ) async throws -> JobReport.Outcome {
        if job.notes.finish == .done { return .done }
        switch (ending, job.stopped) {
        case (.threw(JobError.leaseLost), _), (.threw, .leaseLost), (.abandoned, .leaseLost): throw JobError.leaseLost
        case (.returned, _):
            try await run.finish()
            return .done
        case (_, .handedBack):
            try await database.move(job.claim.handBack(at: now()))
            return .handedBack
        case (_, .cancelled):
            _ = try await fail(job.claim, JobError.failed("It was cancelled."))
            return .cancelled
        case (_, .timedOut): return try await fail(job.claim, JobError.failed("It took longer than it may."))
        case (.threw(let error), _): return try await fail(job.claim, error)
        case (.abandoned, _): return try await fail(job.claim, JobError.failed("It did not stop when it was asked to."))
        }
    }

    /// The queue decides what becomes of it: cancelled when people want that, tried again, or parked.
    private func fail(_ claim: Claim, _ error: any Error) async throws -> JobReport.Outcome {
        let moment = now()
        let command = claim.fail(
            JobError.reason(for: error), isFinal: JobError.isPermanent(error),
            retryAt: moment.addingTimeInterval(Backoff.delay(after: claim.attempt, random: random)), at: moment)
        guard try await database.move(command) == 1 else { throw JobError.leaseLost }
        logger(of: claim).warning("The job did not end well", metadata: ["error": "\(error)"])
        return .failed
    }

    /// Says with each line whose job it is and which.
    private func logger(of claim: Claim) -> Logger {
        var logger = logger
        let labels = [
            "tenant": tenantName(claim.tenant), "job": claim.id.uuidString.lowercased(), "kind": claim.kind,
            "attempt": "\(claim.attempt)",
        ]
        for (name, value) in labels { logger[metadataKey: name] = .string(value) }
        return logger
    }
}
