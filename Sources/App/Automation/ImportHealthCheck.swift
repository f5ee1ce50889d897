import Foundation
import Jobs
import Sponsorship

/// Judges the health of a tenant's imports (domain.md §3) and opens or closes the alert about it.
enum ImportHealthCheck {
    static let name = "etl-health"
    static let kind = JobKind<Due>("etl.health", timeout: .seconds(60))

    static func run(_ run: JobRun, at now: Date) async throws {
        try await run.finish { transaction in
            try await ETLHealth.check(in: transaction, at: now)
        }
    }
}
