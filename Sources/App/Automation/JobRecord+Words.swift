import FoundationEssentials
public import Jobs
import Templates
public import Values

extension JobRecord: Identified {
    public static var idPrefix: String { "job" }
}

extension JobRecord {
    var shortID: String { ID<JobRecord>(id).short }

    /// What it is called on pages.
    var title: String { TaskWords.title(ofKind: kind) }

    var badge: Badge {
        switch status {
        case .waiting where attempt > 0: Badge(kind: .warn, icon: "clock", text: "Will be tried again")
        case .waiting: Badge(kind: .info, icon: "clock", text: "Waiting")
        case .running where isCancelRequested: Badge(kind: .warn, icon: "clock", text: "Stopping")
        case .running: Badge(kind: .info, icon: "clock", text: "Running")
        case .done: Badge(kind: .good, icon: "check", text: "Done")
        case .parked: Badge(kind: .bad, icon: "error", text: "Parked")
        case .cancelled: Badge(kind: .warn, icon: "close", text: "Cancelled")
        }
    }

    /// When it began, ended or will begin, whichever matters.
    func moment(_ formats: Formats, now: Date) -> String {
        switch status {
        case .waiting: runAt > now ? "Not before \(formats.instant(runAt))" : "Next in turn"
        case .running: "Since \(formats.instant(startedAt ?? createdAt))"
        case .done, .parked, .cancelled: formats.instant(finishedAt ?? createdAt)
        }
    }
}

/// What tasks and their jobs are called, and what they are for.
enum TaskWords {
    static func title(of task: String) -> String {
        switch task {
        case MetricsRefresh.name: "Metrics daily refresh"
        case ImportHealthCheck.name: "ETL health"
        case FeedLooks.name: "Shows from RSS"
        case SheetReads.name: "Sheets"
        default: task
        }
    }

    static func title(ofKind kind: String) -> String {
        switch kind {
        case MetricsRefresh.kind.name: title(of: MetricsRefresh.name)
        case ImportHealthCheck.kind.name: title(of: ImportHealthCheck.name)
        case ImportWork.check.name: "Reading a file"
        case ImportWork.commit.name: "Saving an import"
        case ImportWork.undo.name: "Undoing an import"
        case ImportWork.redo.name: "Bringing an import back"
        case FeedLooks.kind.name: title(of: FeedLooks.name)
        case FeedLook.kind.name: "Look at a feed"
        case SheetReads.kind.name: title(of: SheetReads.name)
        case SheetRead.kind.name: "Reading a sheet"
        case MailDelivery.kind.name: "Sending a mail"
        case PasswordResetWork.kind.name: "Writing a mail"
        default: kind
        }
    }

    static func purpose(of task: String) -> String {
        switch task {
        case MetricsRefresh.name:
            "Compares the sums on dashboards with the figures they are made of, and corrects what differs."
        case ImportHealthCheck.name: "Looks at when the last import succeeded, and opens or closes the alert about it."
        case FeedLooks.name: "Has each feed read whose time has come, spread over ten minutes."
        case SheetReads.name: "Has each sheet read whose time has come, and imports what is new in it."
        default: ""
        }
    }
}
