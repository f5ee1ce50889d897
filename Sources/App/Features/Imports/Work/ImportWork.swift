import FoundationEssentials
import Jobs
import Postgres
import Values

/// What a job does with an import. The payload names the import; everything else is read when the job runs.
struct ImportWork: Codable, Sendable {
    let id: UUID

    /// Reads the whole file and finds out what it would change; writes no figure.
    static let check = JobKind<ImportWork>("imports.check", maxAttempts: 3, timeout: .seconds(1800))
    /// Writes what people saw and agreed to.
    static let commit = JobKind<ImportWork>("imports.commit", maxAttempts: 3, timeout: .seconds(1800))
    static let undo = JobKind<ImportWork>("imports.undo", maxAttempts: 3, timeout: .seconds(900))
    static let redo = JobKind<ImportWork>("imports.redo", maxAttempts: 3, timeout: .seconds(900))

    static let kinds = [check, commit, undo, redo]

    /// The command that asks for a job, to be run with the step that makes the import wait for it. Nobody asks for what
    /// a schedule began.
    static func ask(
        _ kind: JobKind<ImportWork>, _ id: ID<Import>, job: UUID, by member: Member?, at now: Date
    ) throws(JobError) -> Command {
        try Queue.enqueue(
            kind, ImportWork(id: id.uuid), id: job, key: job.uuidString, by: member.map { ($0.id.uuid, $0.name) },
            at: now)
    }
}
