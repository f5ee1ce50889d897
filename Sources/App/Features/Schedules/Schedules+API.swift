import Foundation
import HTTPTypes
import Hummingbird
import Jobs
import Postgres
import Values
import Web

extension Schedules {
    /// The schedule for scripts: `/api/v1/automation/tasks`.
    struct API {
        @Sendable func index(_ request: Request, _ context: OpsContext) async throws -> Response {
            let (schedules, latest) = try await context.database.read(Schedule.all(), Occurrence.latest())
            let now = context.desk.services.clock.now()
            return try .json(
                APIList(
                    items: schedules.map { schedule in
                        TaskItem(schedule, latest.first { $0.task == schedule.task }, now: now)
                    }))
        }

        @Sendable func show(_ request: Request, _ context: OpsContext) async throws -> Response {
            try await task(context)
        }

        @Sendable func occurrences(_ request: Request, _ context: OpsContext) async throws -> Response {
            let (task, paging) = (try context.decoded("task"), try APIPaging(request))
            let before = paging.after.flatMap(ScriptInstant.date)
            let (found, runs) = try await context.database.read(
                Schedule.find(task), Occurrence.history(of: task, before: before, paging.count))
            guard !found.isEmpty else { throw HTTPFailure.notFound }
            return try .json(paging.list(runs, OccurrenceItem.init) { ScriptInstant.text($0.dueAt) })
        }

        /// 201 with the run that was started, 200 with the one that was there already, 409 when it cannot be started.
        @Sendable func run(_ request: Request, _ context: OpsContext) async throws -> Response {
            let key = try request.idempotencyKey()
            let wish = try await request.json(RunWish.self)
            try wish.check(at: context.desk.services.clock.now())
            let schedule = try await Schedules().schedule(context)
            switch try await Schedules().start(schedule, dueAt: wish.dueAt, key: key, context) {
            case .started(let run):
                return try .json(OccurrenceItem(run), status: .created, headers: Self.place(of: run))
            case .known(let run): return try .json(OccurrenceItem(run))
            case .busy(let run): throw RunRefusal.busy(due: run.dueAt)
            case .mistaken(let run): throw RunRefusal.keyIsTaken(due: run.dueAt)
            }
        }

        @Sendable func pause(_ request: Request, _ context: OpsContext) async throws -> Response {
            try await Schedules().pause(try await Schedules().schedule(context), context)
            return try await task(context)
        }

        @Sendable func resume(_ request: Request, _ context: OpsContext) async throws -> Response {
            try await Schedules().resume(try await Schedules().schedule(context), context)
            return try await task(context)
        }

        /// The task as it is now.
        private func task(_ context: OpsContext) async throws -> Response {
            let task = try context.decoded("task")
            let (found, latest) = try await context.database.read(
                Schedule.find(task), Occurrence.history(of: task, 1))
            guard let schedule = found.first else { throw HTTPFailure.notFound }
            return try .json(TaskItem(schedule, latest.first, now: context.desk.services.clock.now()))
        }

        private static func place(of run: Occurrence) -> HTTPFields {
            run.job.map { [.location: "/api/v1/automation/jobs/\(ID<JobRecord>($0).short)"] } ?? [:]
        }
    }
}
