import Foundation
import Jobs
import Postgres
import Values

/// Asks for a reading of every sheet whose time has come, each a job of its own: one that hangs holds up no other.
enum SheetReads {
    static let name = "sheet-reading"
    static let kind = JobKind<Due>("sheets.due", timeout: .seconds(60))
    /// Begun in a minute. Google answers an account sixty times a minute, and a reading asks up to twice.
    private static let perMinute = 20

    static func run(_ run: JobRun, at now: Date) async throws {
        let due = try await run.read(Sheet.due(at: now))
        let jobs = try due.enumerated().map { position, sheet in
            let later = now.addingTimeInterval(Double(position / perMinute) * 60)
            return try SheetRead(sheet).enqueued(at: now, notBefore: later)
        }
        try await run.finish { transaction in
            try await transaction.batch(jobs)
            run.count(rows: due.count)
        }
    }
}
