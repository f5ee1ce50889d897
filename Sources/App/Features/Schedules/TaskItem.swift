import Foundation
import Jobs
import Values

/// A task of the schedule as scripts read it.
struct TaskItem: Encodable, Sendable {
    let task, title, purpose, cron, timeZone, times, whenMissed: String
    let isPaused: Bool
    let nextAt: Date?
    /// Five at most; none while it is paused.
    let nextRuns: [Date]
    let lastRun: OccurrenceItem?

    init(_ schedule: Schedule, _ latest: Occurrence?, now: Date) {
        task = schedule.task
        title = TaskWords.title(of: schedule.task)
        purpose = TaskWords.purpose(of: schedule.task)
        cron = schedule.cron
        timeZone = schedule.zone
        times = schedule.words
        whenMissed = schedule.policy.name
        isPaused = schedule.isPaused
        nextAt = schedule.nextAt
        nextRuns = schedule.isPaused ? [] : (try? schedule.timetable)?.next(5, after: now) ?? []
        lastRun = latest.map(OccurrenceItem.init)
    }
}

/// A run of a task and what became of it, as scripts read it.
struct OccurrenceItem: Encodable, Sendable {
    let task: String
    let dueAt: Date
    let isByHand: Bool
    let status: String
    /// Absent for what never became a job, and once the job has been removed.
    let job: String?
    let reason: String?
    let startedAt, finishedAt: Date?
    let rows: Int?

    init(_ run: Occurrence) {
        task = run.task
        dueAt = run.dueAt
        isByHand = run.isByHand
        status = run.status.rawValue
        job = run.job.map { ID<JobRecord>($0).short }
        reason = run.reason
        startedAt = run.startedAt
        finishedAt = run.finishedAt
        rows = run.rows
    }
}
