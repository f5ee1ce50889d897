import Foundation
import Hummingbird
import Jobs
import Postgres
import Values
import Web

/// What is done behind the pages: what runs, what waits, and what needs somebody.
struct Jobs {
    @Sendable func index(_ request: Request, _ context: OpsContext) async throws -> Response {
        let (parked, running, waiting, finished) = try await context.database.read(
            JobRecord.parked(), JobRecord.running(), JobRecord.waiting(), JobRecord.finished(50))
        let page = JobsIndex(
            parked: parked, running: running, waiting: waiting, finished: finished, context.tenant.formats,
            now: context.desk.services.clock.now())
        return try context.page(page, for: request)
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
