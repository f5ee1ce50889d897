import FoundationEssentials
import Jobs
import Templates

/// The jobs of a tenant in the order in which they matter: parked, running, waiting, ended.
struct JobsIndex: SitePage {
    static let template = "jobs/index"

    let summary: String
    /// What the page was made from; nil while nothing is going on that would change it.
    let version: String?
    let groups: [Group]
    let empty: EmptyState?

    init(
        parked: [JobRecord], running: [JobRecord], waiting: [JobRecord], finished: [JobRecord], _ pulse: JobPulse?,
        _ formats: Formats, now: Date
    ) {
        version = pulse.flatMap { $0.isActive ? $0.version : nil }
        summary =
            "\(formats.count(parked.count)) parked, \(formats.count(running.count)) running, "
            + "\(formats.count(waiting.count)) waiting"
        groups = [
            Group("parked", "Parked", "Failed too often to be tried by itself again", parked, formats, now: now),
            Group("running", "Running", "Being done at this moment", running, formats, now: now),
            Group("waiting", "Waiting", "The next first", waiting, formats, now: now),
            Group("ended", "Ended", "The newest first; kept for 30 days", finished, formats, now: now),
        ].compactMap(\.self)
        empty =
            groups.isEmpty
            ? EmptyState(
                icon: "calendar", title: "No jobs yet",
                text: "They appear here when the schedule or a page starts one.",
                href: "/schedule", action: "See the schedule") : nil
    }

    static let fields: [Field<Self>] = [
        .text("summary") { $0.summary },
        .text("version") { $0.version },
        .list("groups") { $0.groups },
        .view("noJobs") { $0.empty },
    ]
}

extension JobsIndex {
    /// Jobs that are at the same point.
    struct Group: View {
        let id, title, note: String
        let jobs: [Row]

        /// Nil when there is none.
        init?(
            _ id: String, _ title: String, _ note: String, _ records: [JobRecord], _ formats: Formats, now: Date
        ) {
            guard !records.isEmpty else { return nil }
            self.id = id
            self.title = title
            self.note = note
            jobs = records.map { Row($0, formats, now: now) }
        }

        static let fields: [Field<Self>] = [
            .text("id") { $0.id },
            .text("title") { $0.title },
            .text("note") { $0.note },
            .list("jobs") { $0.jobs },
        ]
    }

    struct Row: View {
        let id, title, moment, attempts: String
        let by, took, rows, reason: String?
        let progress: Progress?
        let status: Badge
        let canRetry, canCancel: Bool

        init(_ job: JobRecord, _ formats: Formats, now: Date) {
            id = job.shortID
            title = job.title
            moment = job.moment(formats, now: now)
            attempts = "Attempt \(job.attempt) of \(job.maxAttempts)"
            by = job.memberName.isEmpty ? nil : job.memberName
            took = formats.took(from: job.startedAt, to: job.finishedAt)
            rows = job.rows.map { $0 == 1 ? "1 row" : "\(formats.count($0)) rows" }
            reason = job.reason
            progress = Progress(job, formats)
            status = job.badge
            canRetry = job.status == .parked
            canCancel = job.status == .waiting || (job.status == .running && !job.isCancelRequested)
        }

        static let fields: [Field<Self>] = [
            .text("id") { $0.id },
            .text("title") { $0.title },
            .text("moment") { $0.moment },
            .text("attempts") { $0.attempts },
            .text("by") { $0.by },
            .text("took") { $0.took },
            .text("rows") { $0.rows },
            .text("reason") { $0.reason },
            .view("progress") { $0.progress },
            .view("status") { $0.status },
            .flag("canRetry") { $0.canRetry },
            .flag("canCancel") { $0.canCancel },
        ]
    }

    /// How far a running job is. A job that does not say has a bar too, so that nothing moves once it does.
    struct Progress: View {
        let amount: Amount?

        init?(_ job: JobRecord, _ formats: Formats) {
            guard job.status == .running else { return nil }
            amount = Amount(job, formats)
        }

        static let fields: [Field<Self>] = [
            .view("amount") { $0.amount },
            .text("text") { $0.amount?.text ?? "Under way" },
        ]
    }

    /// What a running job has said of itself.
    struct Amount: View {
        let done, total: Int
        let text: String

        init?(_ job: JobRecord, _ formats: Formats) {
            guard let done = job.progressDone, let total = job.progressTotal, total > 0 else { return nil }
            self.done = done
            self.total = total
            text = "\(formats.count(done)) of \(formats.count(total))"
        }

        static let fields: [Field<Self>] = [
            .number("done") { $0.done },
            .number("total") { $0.total },
        ]
    }
}

extension LiveState.Bar {
    init(_ id: String, _ amount: JobsIndex.Amount) {
        self.init(id: id, done: amount.done, total: amount.total, text: amount.text)
    }
}
