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
        try await change(
            request, context, "retry job", done: "The job will be tried once more.",
            late: "The job is not parked any more, so there was nothing to try again.", Queue.retry)
    }

    @Sendable func cancel(_ request: Request, _ context: OpsContext) async throws -> Response {
        try await change(
            request, context, "cancel job", done: "The job is cancelled. If it was running, it stops in a moment.",
            late: "The job had ended already, so there was nothing to cancel.", Queue.cancel)
    }

    private func change(
        _ request: Request, _ context: OpsContext, _ action: String, done: String, late: String,
        _ command: (UUID, Date) -> Command
    ) async throws -> Response {
        _ = try await context.form(request)
        guard let id = ID<JobRecord>(short: try context.decoded("id"))?.uuid else { throw HTTPFailure.notFound }
        guard try await context.database.first(JobRecord.find(id)) != nil else { throw HTTPFailure.notFound }
        let command = command(id, context.desk.services.clock.now())
        let changed = try await context.database.write { transaction in
            guard try await transaction.run(command) == 1 else { return false }
            try await transaction.run(Audit.note(action, subject: id, from: context.visit.remoteAddress))
            return true
        }
        return context.redirect(to: "/jobs", changed ? Flash(.success, done) : Flash(.warning, late))
    }
}
