import Foundation
import Hummingbird
import Jobs
import Postgres
import Values
import Web

/// What runs by itself and when, what became of each run, and running something now.
struct Schedules {
    @Sendable func index(_ request: Request, _ context: OpsContext) async throws -> Response {
        let (schedules, latest) = try await context.database.read(Schedule.all(), Occurrence.latest())
        let page = SchedulesIndex(
            schedules, latest, context.tenant.formats, now: context.desk.services.clock.now())
        return try context.page(page, for: request)
    }

    @Sendable func show(_ request: Request, _ context: OpsContext) async throws -> Response {
        try await show(request, context, nil, errors: FormErrors())
    }

    /// Saves, or shows what it would mean when that was asked for.
    @Sendable func update(_ request: Request, _ context: OpsContext) async throws -> Response {
        let fields = try await context.form(request)
        let form = ScheduleForm(fields)
        guard fields.text("step") != "preview" else {
            return try await show(request, context, form, errors: form.problems)
        }
        let schedule = try await schedule(context)
        do {
            let (timetable, policy) = try form.check()
            let now = context.desk.services.clock.now()
            let command = try schedule.change(to: timetable, whenMissed: policy, at: now)
            let change = Audit.Change(TaskWords.title(of: schedule.task), schedule.words, timetable.words)
            try await write(command, "change schedule", change, context)
        } catch let errors as FormErrors {
            return try await show(request, context, form, errors: errors)
        }
        return context.redirect(to: "/schedule/\(schedule.task)", Flash(.success, "The schedule is changed."))
    }

    @Sendable func run(_ request: Request, _ context: OpsContext) async throws -> Response {
        _ = try await context.form(request)
        let schedule = try await schedule(context)
        let path = "/schedule/\(schedule.task)"
        if case .started = try await start(schedule, context) {
            return context.redirect(to: path, Flash(.success, "It runs now."))
        }
        let late = "Such a run waits or runs already, so no other was started."
        return context.redirect(to: path, Flash(.warning, late))
    }

    @Sendable func pause(_ request: Request, _ context: OpsContext) async throws -> Response {
        _ = try await context.form(request)
        let schedule = try await schedule(context)
        try await pause(schedule, context)
        return context.redirect(
            to: "/schedule/\(schedule.task)", Flash(.success, "It is paused: nothing runs until it is resumed."))
    }

    @Sendable func resume(_ request: Request, _ context: OpsContext) async throws -> Response {
        _ = try await context.form(request)
        let schedule = try await schedule(context)
        try await resume(schedule, context)
        return context.redirect(to: "/schedule/\(schedule.task)", Flash(.success, "It runs again."))
    }

    private func show(
        _ request: Request, _ context: OpsContext, _ form: ScheduleForm?, errors: FormErrors
    ) async throws -> Response {
        let before = request.query.optionalText("before").flatMap { Double($0) }.map(Date.init(timeIntervalSince1970:))
        let task = try context.decoded("task")
        let (found, history) = try await context.database.read(
            Schedule.find(task), Occurrence.history(of: task, before: before, ScheduleShow.pageSize + 1))
        guard let schedule = found.first else { throw HTTPFailure.notFound }
        let page = ScheduleShow(
            schedule, history, form ?? ScheduleForm(schedule), isPreview: form != nil, errors: errors,
            context.tenant.formats, now: context.desk.services.clock.now())
        return try context.page(page, for: request, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
