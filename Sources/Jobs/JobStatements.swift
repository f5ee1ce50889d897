package import Foundation
package import Postgres

/// What the queue asks the database for each job, one job at a time: for bin/bench, which lets pgbench ask the same.
package struct JobStatements: Sendable {
    /// As the queue: who is next.
    package let claim: SQL
    /// As the job's tenant: with what.
    package let payload: SQL
    /// As the job's tenant: that it is done.
    package let done: SQL

    /// Of a job with an id and a fence that the caller knows again in the statements.
    package init(kind: String, id: UUID, fence: Int, at now: Date) {
        let claimant = Claimant(worker: "bench", kinds: [kind], share: 1000, lease: 30)
        let claim = Claim(tenant: id, id: id, kind: kind, attempt: 1, fence: fence)
        self.claim = Claim.next(1, to: claimant, at: now).sql
        payload = claim.payload.sql
        done = claim.done(rows: nil, at: now).sql
    }
}
