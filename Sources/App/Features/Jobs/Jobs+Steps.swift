import Foundation
import Jobs
import Postgres
import Values
import Web

// What people and scripts do with a job, each with its line in the audit log.
extension Jobs {
    enum Step: Sendable {
        case retry, cancel

        fileprivate var action: Audit.Action {
            switch self {
            case .retry: "retry job"
            case .cancel: "cancel job"
            }
        }

        fileprivate func command(_ id: UUID, at now: Date) -> Command {
            switch self {
            case .retry: Queue.retry(id, at: now)
            case .cancel: Queue.cancel(id, at: now)
            }
        }
    }

    /// The job that the address names; throws 404 when there is none.
    func job(_ context: OpsContext) async throws -> JobRecord {
        guard let id = ID<JobRecord>(short: try context.decoded("id"))?.uuid,
            let found = try await context.database.first(JobRecord.find(id))
        else { throw HTTPFailure.notFound }
        return found
    }

    /// False when the job is not where the step could be taken.
    func take(_ step: Step, _ job: JobRecord, _ context: OpsContext) async throws -> Bool {
        let command = step.command(job.id, at: context.desk.services.clock.now())
        return try await context.database.write { transaction in
            guard try await transaction.run(command) == 1 else { return false }
            try await transaction.run(Audit.note(step.action, subject: job.id, from: context.visit.remoteAddress))
            return true
        }
    }
}
