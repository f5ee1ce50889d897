import FoundationEssentials
import Jobs
import Templates

/// Every task with its times, its next run and how the last one ended.
struct SchedulesIndex: SitePage {
    static let template = "schedules/index"

    let tabs = Tab.automation(at: "/schedule")
    let tasks: [Row]
    let empty: EmptyState?

    init(_ schedules: [Schedule], _ latest: [Occurrence], _ formats: Formats, now: Date) {
        tasks = schedules.map { schedule in
            Row(schedule, latest.first { $0.task == schedule.task }, formats, now: now)
        }
        empty =
            schedules.isEmpty
            ? EmptyState(
                icon: "calendar", title: "Nothing is scheduled yet",
                text: "The schedule fills itself within a minute of the start.") : nil
    }

    static let fields: [Field<Self>] = [
        .list("tabs") { $0.tabs },
        .list("tasks") { $0.tasks },
        .flag("hasTasks") { !$0.tasks.isEmpty },
        .view("noTasks") { $0.empty },
    ]

    struct Row: View {
        let href, title, times, next: String
        let last: String?
        let status: Badge?

        init(_ schedule: Schedule, _ latest: Occurrence?, _ formats: Formats, now: Date) {
            href = "/schedule/\(schedule.task)"
            title = TaskWords.title(of: schedule.task)
            times = schedule.words
            next = schedule.nextAt.map(formats.instant) ?? "Paused"
            last = latest.map { formats.instant($0.dueAt) }
            status = latest?.badge
        }

        static let fields: [Field<Self>] = [
            .text("href") { $0.href },
            .text("title") { $0.title },
            .text("times") { $0.times },
            .text("next") { $0.next },
            .text("last") { $0.last },
            .view("status") { $0.status },
        ]
    }
}

extension Schedule {
    /// When it runs, in words; as it is written where there are none.
    var words: String {
        (try? timetable.words) ?? cron
    }
}
