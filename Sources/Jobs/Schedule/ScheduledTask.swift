/// A task that every tenant has on its schedule. Registered in code; when it runs is the tenant's, from a default.
public struct ScheduledTask: Sendable {
    /// What the task is called in the database and in URLs, such as `metrics-refresh`.
    public let name: String
    public let kind: JobKind<Due>
    public let timetable: Timetable
    public let policy: MissedRuns

    /// - Parameters:
    ///   - name: Up to 80 characters.
    ///   - kind: The jobs that do it.
    ///   - timetable: When, until the tenant says otherwise.
    ///   - policy: What becomes of missed runs, until the tenant says otherwise.
    public init(_ name: String, _ kind: JobKind<Due>, _ timetable: Timetable, whenMissed policy: MissedRuns) {
        self.name = name
        self.kind = kind
        self.timetable = timetable
        self.policy = policy
    }
}

/// What becomes of runs that were due while nobody looked.
public enum MissedRuns: Sendable, Equatable {
    /// They are missed; the next one runs as if nothing had been.
    case skip
    /// The newest runs for all of them.
    case once
    /// Each runs, up to so many, the newest ones.
    case all(limit: Int)

    /// As the columns and forms have it.
    public var name: String {
        switch self {
        case .skip: "skip"
        case .once: "once"
        case .all: "all"
        }
    }

    var limit: Int {
        if case .all(let limit) = self { min(max(limit, 1), 1000) } else { 1 }
    }

    /// Nil for a name that is none; the limit counts for `all` only.
    public init?(name: String, limit: Int) {
        switch name {
        case "skip": self = .skip
        case "once": self = .once
        case "all": self = .all(limit: limit)
        default: return nil
        }
    }
}
