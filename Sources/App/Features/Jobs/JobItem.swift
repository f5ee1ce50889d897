import Foundation
import Jobs

/// A job as scripts read it.
struct JobItem: Encodable, Sendable {
    let id, kind, title, status: String
    let task: String?
    let attempt, maxAttempts: Int
    let isCancelRequested: Bool
    let progress: Progress?
    let rows: Int?
    let reason, startedBy: String?
    let createdAt, runAt: Date
    let startedAt, finishedAt: Date?

    struct Progress: Encodable, Sendable {
        let done, total: Int
    }

    init(_ job: JobRecord) {
        id = job.shortID
        kind = job.kind
        title = job.title
        status = job.status.rawValue
        task = job.task
        attempt = job.attempt
        maxAttempts = job.maxAttempts
        isCancelRequested = job.isCancelRequested
        progress = job.progressDone.flatMap { done in job.progressTotal.map { Progress(done: done, total: $0) } }
        rows = job.rows
        reason = job.reason
        startedBy = job.memberName.isEmpty ? nil : job.memberName
        createdAt = job.createdAt
        runAt = job.runAt
        startedAt = job.startedAt
        finishedAt = job.finishedAt
    }
}
