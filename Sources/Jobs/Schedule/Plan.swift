import FoundationEssentials

/// What is to become of the runs of a schedule that have come due.
enum Plan {
    enum Fate: Equatable, Sendable {
        case run
        /// A newer one runs for it.
        case coalesced
        case missed
        /// The one before has not ended.
        case skipped

        var status: OccurrenceStatus {
            switch self {
            case .run: .queued
            case .coalesced: .coalesced
            case .missed: .missed
            case .skipped: .skipped
            }
        }

        /// Why it does not run; empty for one that does.
        var reason: String {
            switch self {
            case .run: ""
            case .coalesced: "A later run did the work of this one too."
            case .missed: "No process was there to run it in time."
            case .skipped: "The run before it had not ended."
            }
        }
    }

    /// How late a run may start without being a missed one.
    static let grace: TimeInterval = 300

    /// The fate of each run, the oldest first. Those within the grace are on time: the newest runs and stands for the
    /// others. Older ones are subject to the policy.
    ///
    /// - Parameters:
    ///   - due: The times, the oldest first.
    ///   - now: The time it is.
    ///   - policy: What becomes of missed runs.
    ///   - isBusy: Whether an earlier run of the task is unfinished; then none starts.
    /// - Returns: As many fates as times.
    static func fates(of due: [Date], at now: Date, _ policy: MissedRuns, isBusy: Bool) -> [Fate] {
        let running = isBusy ? Fate.skipped : .run
        return due.enumerated().map { index, time in
            let newer = due.count - 1 - index
            switch policy {
            case .skip where now.timeIntervalSince(time) > grace: return .missed
            case .skip, .once: return newer == 0 ? running : .coalesced
            case .all: return newer < policy.limit ? running : .missed
            }
        }
    }
}
