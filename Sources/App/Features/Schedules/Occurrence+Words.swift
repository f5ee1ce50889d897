import FoundationEssentials
import Jobs
import Templates

extension Occurrence {
    var badge: Badge {
        switch status {
        case .queued: Badge(kind: .info, icon: "clock", text: "Waiting")
        case .running: Badge(kind: .info, icon: "clock", text: "Running")
        case .done: Badge(kind: .good, icon: "check", text: "Done")
        case .failed: Badge(kind: .bad, icon: "error", text: "Failed")
        case .skipped: Badge(kind: .warn, icon: "warning", text: "Skipped")
        case .coalesced: Badge(kind: .info, icon: "info", text: "Done by a later run")
        case .missed: Badge(kind: .warn, icon: "warning", text: "Missed")
        }
    }

    func took(_ formats: Formats) -> String {
        guard let startedAt, let finishedAt, finishedAt >= startedAt else { return Formats.absent }
        return formats.duration(.milliseconds(Int(min(finishedAt.timeIntervalSince(startedAt), 1e9) * 1000)))
    }
}

extension MissedRuns {
    /// As a choice of the form.
    var choice: String {
        switch self {
        case .skip: "skip"
        case .once: "once"
        case .all: "all"
        }
    }

    static let choices: [(value: String, label: String)] = [
        ("skip", "Leave them out"), ("once", "Run once for all of them"), ("all", "Run each, the newest 24 at most"),
    ]

    init?(choice: String) {
        switch choice {
        case "skip": self = .skip
        case "once": self = .once
        case "all": self = .all(limit: 24)
        default: return nil
        }
    }
}
