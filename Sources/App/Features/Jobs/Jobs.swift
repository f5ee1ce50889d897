import Foundation
import Hummingbird
import Jobs
import Postgres
import Values
import Web

/// What is done behind the pages: what runs, what waits, and what needs somebody.
struct Jobs {
    @Sendable func index(_ request: Request, _ context: OpsContext) async throws -> Response {
        let now = context.desk.services.clock.now()
        let (pulse, parked, running, waiting, finished) = try await context.database.read(
            JobPulse.now(at: now), JobRecord.parked(), JobRecord.running(), JobRecord.waiting(),
            JobRecord.finished(50))
        let page = JobsIndex(
            parked: parked, running: running, waiting: waiting, finished: finished, pulse.first,
            context.tenant.formats, now: now)
        return try context.page(page, for: request)
    }

    /// How far the running jobs are, for as long as any runs or is about to.
    @Sendable func events(_ request: Request, _ context: OpsContext) async throws -> Response {
        let (formats, clock) = (context.tenant.formats, context.desk.services.clock)
        return try context.live { database in
            let (pulse, running) = try await database.read(JobPulse.now(at: clock.now()), JobRecord.running())
            return LiveState(
                version: pulse.first?.version ?? "",
                bars: running.compactMap { job in
                    JobsIndex.Amount(job, formats).map { .init(job.shortID, $0) }
                },
                isOver: pulse.first?.isActive != true)
        }
    }

    @Sendable func retry(_ request: Request, _ context: OpsContext) async throws -> Response {
        _ = try await context.form(request)
        let words =
            try await take(.retry, try job(context), context)
            ? Flash(.success, "The job will be tried once more.")
            : Flash(.warning, "The job is not parked any more, so there was nothing to try again.")
        return context.redirect(to: "/jobs", words)
    }

    @Sendable func cancel(_ request: Request, _ context: OpsContext) async throws -> Response {
        _ = try await context.form(request)
        let words =
            try await take(.cancel, try job(context), context)
            ? Flash(.success, "The job is cancelled. If it was running, it stops in a moment.")
            : Flash(.warning, "The job had ended already, so there was nothing to cancel.")
        return context.redirect(to: "/jobs", words)
    }
}
