import FoundationEssentials
import Outbound
import Postgres
import Values

// What readings leave behind.
extension Sheet {
    /// Those whose time has come, the longest overdue first.
    static func due(at now: Date) -> Query<ID<Sheet>> {
        Query("SELECT id FROM sheets WHERE next_at <= \(now) ORDER BY next_at, id")
    }

    /// It held something new, which is this import now.
    static func took(_ id: ID<Sheet>, _ item: ID<Import>, _ known: Validators, next: Date?, at now: Date) -> Command {
        Command(
            """
            UPDATE sheets SET import_id = \(item), etag = \(known.etag), last_modified = \(known.lastModified),
                   read_at = \(now), failures = 0, error = NULL, next_at = \(due(next))
            WHERE id = \(id)
            """)
    }

    /// It holds what it held.
    static func confirm(_ id: ID<Sheet>, next: Date?, at now: Date) -> Command {
        Command(
            """
            UPDATE sheets SET read_at = \(now), failures = 0, error = NULL, next_at = \(due(next)) WHERE id = \(id)
            """)
    }

    static func fail(_ id: ID<Sheet>, because reason: String, next: Date?) -> Command {
        Command(
            """
            UPDATE sheets SET failures = failures + 1, error = \(reason), next_at = \(due(next)) WHERE id = \(id)
            """)
    }

    /// It may have been paused meanwhile.
    private static func due(_ next: Date?) -> SQL {
        "CASE WHEN status = 'active' AND pace <> 'by hand' THEN \(next)::timestamptz END"
    }
}

extension Sheet.Pace {
    /// When to read it next; nil when only people decide that. The schedule looks once an hour: half of one less keeps an
    /// hour an hour and a day a day. After failures an hour, then twice as long each time, up to a day.
    func next(after failures: Int, _ now: Date) -> Date? {
        guard self != .byHand else { return nil }
        let hours =
            switch (failures, self) {
            case (0, .daily): 23.5
            case (0, _): 0.5
            default: Double(min(24, 1 << min(failures - 1, 5)))
            }
        return now.addingTimeInterval(hours * 3600)
    }
}
