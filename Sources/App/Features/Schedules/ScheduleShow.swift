import FoundationEssentials
import Jobs
import Templates
import Web

/// One task: when it runs, the form to change that, and what became of its runs.
struct ScheduleShow: SitePage {
    static let template = "schedules/show"
    static let pageSize = 25

    let task, heading, purpose, times, next: String
    let isPaused, isPreview: Bool
    let problems: ErrorSummary?
    let cron, zone: InputField
    let policy: Select
    let preview: SchedulePreview?
    let runs: [Run]
    let older: String?

    init(
        _ schedule: Schedule, _ history: [Occurrence], _ form: ScheduleForm, isPreview: Bool, errors: FormErrors,
        _ formats: Formats, now: Date
    ) {
        task = schedule.task
        heading = TaskWords.title(of: schedule.task)
        purpose = TaskWords.purpose(of: schedule.task)
        times = schedule.words
        next = schedule.nextAt.map { "Next run \(formats.instant($0))" } ?? "Paused: nothing runs until it is resumed"
        isPaused = schedule.isPaused
        self.isPreview = isPreview
        problems = ErrorSummary(errors, title: "The schedule was not changed")
        cron = InputField(
            id: ScheduleForm.cronField, label: "When",
            hint: "Minute, hour, day of the month, month, day of the week: 0 2 * * * is every day at two.",
            error: errors[ScheduleForm.cronField], value: form.cron, autocomplete: "off")
        zone = InputField(
            id: ScheduleForm.zoneField, label: "On the clocks of", hint: "UTC, or a name such as Europe/Berlin.",
            error: errors[ScheduleForm.zoneField], value: form.zone, autocomplete: "off")
        policy = Select(
            ScheduleForm.policyField, "If runs were missed", MissedRuns.choices, selected: form.policy)
        preview = form.timetable.map { SchedulePreview($0, formats, now: now) }
        let shown = history.prefix(Self.pageSize)
        runs = shown.map { Run($0, formats) }
        older =
            history.count > shown.count
            ? shown.last.map { "/schedule/\(schedule.task)?before=\($0.dueAt.timeIntervalSince1970)" } : nil
    }

    static let fields: [Field<Self>] = [
        .text("task") { $0.task },
        .text("heading") { $0.heading },
        .text("purpose") { $0.purpose },
        .text("times") { $0.times },
        .text("next") { $0.next },
        .flag("isPaused") { $0.isPaused },
        .flag("isPreview") { $0.isPreview },
        .view("problems") { $0.problems },
        .view("cron") { $0.cron },
        .view("zone") { $0.zone },
        .view("policy") { $0.policy },
        .view("preview") { $0.preview },
        .list("runs") { $0.runs },
        .flag("hasRuns") { !$0.runs.isEmpty },
        .text("older") { $0.older },
    ]

    /// A run and what became of it.
    struct Run: View {
        let due, took, rows: String
        let note: String?
        let status: Badge

        init(_ run: Occurrence, _ formats: Formats) {
            due = formats.instant(run.dueAt)
            took = formats.took(from: run.startedAt, to: run.finishedAt) ?? Formats.absent
            rows = run.rows.map(formats.count) ?? Formats.absent
            note = run.reason ?? (run.isByHand ? "Started by hand" : nil)
            status = run.badge
        }

        static let fields: [Field<Self>] = [
            .text("due") { $0.due },
            .text("took") { $0.took },
            .text("rows") { $0.rows },
            .text("note") { $0.note },
            .view("status") { $0.status },
        ]
    }
}
