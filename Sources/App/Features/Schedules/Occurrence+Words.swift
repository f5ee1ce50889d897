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
}

extension MissedRuns {
    /// As the form offers them.
    static let choices: [(value: String, label: String)] = [
        ("skip", "Leave them out"), ("once", "Run once for all of them"), ("all", "Run each, the newest 24 at most"),
    ]
}
