import Foundation
import Postgres
import Sponsorship

extension ETLHealth {
    /// What its alert is about.
    static let alertKey = "daily metrics"

    init(lastSuccess: Date?, at now: Date) {
        self.init(lastSuccess: lastSuccess.map { .seconds(now.timeIntervalSince($0)) })
    }

    /// Judges a tenant's imports and opens or closes the alert about them; in a transaction of the audience jobs.
    @discardableResult
    static func check(in transaction: Transaction, at now: Date) async throws(PostgresError) -> ETLHealth {
        let lastSuccess = try await transaction.first(Import.lastSuccess()) ?? nil
        let health = ETLHealth(lastSuccess: lastSuccess, at: now)
        try await transaction.run(health.verdict(at: now))
        return health
    }

    private func verdict(at now: Date) -> Command {
        guard let finding else { return Alert.resolve(.etlHealth, key: Self.alertKey, at: now) }
        return Alert.open(.etlHealth, key: Self.alertKey, finding, at: now)
    }

    /// Nil when there is nothing to say. Nothing imported yet is a beginning, not a failure.
    private var finding: Alert.Finding? {
        switch self {
        case .noData, .healthy: nil
        case .degraded:
            Alert.Finding(
                severity: .warn, title: "Imports are late",
                detail: "No file was imported in the last 6 hours, so dashboards may lag behind.", href: "/imports")
        case .unhealthy:
            Alert.Finding(
                severity: .bad, title: "Imports have stopped",
                detail: "No file was imported in the last 24 hours, so dashboards show old figures.", href: "/imports")
        }
    }
}
