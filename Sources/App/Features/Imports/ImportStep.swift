import FoundationEssentials
import Jobs
import Postgres
import Values
import Web

/// What people decide about an import: to save it, to call it off, to take it back, to bring it back.
enum ImportStep {
    case commit, cancel, undo, redo

    /// Moves the import on, writes down who did, and gives its job a moment. False when the import is not where the step
    /// begins: somebody else was quicker.
    ///
    /// With `notifying` the member gets a mail once a commit is through.
    func take(_ item: Import, _ context: OpsContext, notifying: Bool = false) async throws -> Bool {
        let services = context.desk.services
        let (job, now) = (UUID(), services.clock.now())
        let move = move(item, context.member, job, now, notifying)
        let commands = try consequences(item, context.member, job, now) + [note(item, context)]
        let isTaken = try await context.database.write { transaction in
            guard try await transaction.run(move) == 1 else { return false }
            try await transaction.batch(commands + [Sheet.waitsOver(at: now)])
            return true
        }
        if isTaken { await ImportProgress.wait(for: item.id, context.database, services.patience) }
        services.alerts.forget(context.tenant.id)
        return isTaken
    }

    private func move(_ item: Import, _ member: Member, _ job: UUID, _ now: Date, _ notifying: Bool) -> Command {
        switch self {
        case .commit: Import.commit(item.id, seen: item.job, job: job, notifying: notifying ? member.id : nil)
        case .cancel: Import.cancel(item.id, at: now)
        case .undo: Import.undo(item.id, byName: member.name, job: job, at: now)
        case .redo: Import.redo(item.id, job: job)
        }
    }

    private func consequences(_ item: Import, _ member: Member, _ job: UUID, _ now: Date) throws(JobError) -> [Command]
    {
        switch self {
        case .commit: [try ImportWork.ask(ImportWork.commit, item.id, job: job, by: member, at: now)]
        case .undo: [try ImportWork.ask(ImportWork.undo, item.id, job: job, by: member, at: now)]
        case .redo: [try ImportWork.ask(ImportWork.redo, item.id, job: job, by: member, at: now)]
        case .cancel: item.job.map { [Queue.cancel($0, at: now)] } ?? []
        }
    }

    private func note(_ item: Import, _ context: OpsContext) -> Command {
        Audit.note(
            action, subject: item.id.uuid, change: [Audit.Change("file", "", item.fileName)],
            from: context.visit.remoteAddress)
    }

    private var action: Audit.Action {
        switch self {
        case .commit: "import"
        case .cancel: "cancel import"
        case .undo: "undo import"
        case .redo: "redo import"
        }
    }

    /// After "it cannot be".
    var participle: String {
        switch self {
        case .commit: "saved"
        case .cancel: "cancelled"
        case .undo: "undone"
        case .redo: "brought back"
        }
    }
}
