import Foundation
import Jobs
import Postgres
import Values
import Web

// What people and scripts do to the schedule, each with its line in the audit log.
extension Schedules {
    /// The schedule that the address names; throws 404 when there is none.
    func schedule(_ context: OpsContext) async throws -> Schedule {
        let task = try context.decoded("task")
        guard let found = try await context.database.first(Schedule.find(task)) else { throw HTTPFailure.notFound }
        return found
    }

    /// Starts a run, or says which one there is already. Throws 404 for a task that this program does not know.
    func start(
        _ schedule: Schedule, dueAt: Date? = nil, key: String? = nil, _ context: OpsContext
    ) async throws -> RunRequest.Outcome {
        guard let task = context.desk.services.automation.task(schedule.task) else { throw HTTPFailure.notFound }
        let member = (id: context.member.id.uuid, name: context.member.name)
        let request = RunRequest(task, dueAt: dueAt, key: key, by: member, at: context.desk.services.clock.now())
        let change = Audit.Change(TaskWords.title(of: task.name), "", "Started by hand")
        let note = Audit.note("run now", change: [change], from: context.visit.remoteAddress)
        return try await context.database.write { transaction in
            guard let outcome = try await request.carryOut(in: transaction) else { throw HTTPFailure.notFound }
            if case .started = outcome { try await transaction.run(note) }
            return outcome
        }
    }

    /// Whether it ran by its times until now.
    @discardableResult
    func pause(_ schedule: Schedule, _ context: OpsContext) async throws -> Bool {
        let change = Audit.Change(TaskWords.title(of: schedule.task), schedule.words, "Paused")
        return try await write(Schedule.pause(schedule.task), "pause schedule", change, context)
    }

    /// Whether it was paused until now.
    @discardableResult
    func resume(_ schedule: Schedule, _ context: OpsContext) async throws -> Bool {
        let change = Audit.Change(TaskWords.title(of: schedule.task), "Paused", schedule.words)
        let command = try schedule.resume(at: context.desk.services.clock.now())
        return try await write(command, "resume schedule", change, context)
    }

    /// Whether it changed anything; what changes is also written down.
    @discardableResult
    func write(
        _ command: Command, _ action: Audit.Action, _ change: Audit.Change, _ context: OpsContext
    ) async throws -> Bool {
        try await context.database.write { transaction in
            guard try await transaction.run(command) > 0 else { return false }
            try await transaction.run(Audit.note(action, change: [change], from: context.visit.remoteAddress))
            return true
        }
    }
}
