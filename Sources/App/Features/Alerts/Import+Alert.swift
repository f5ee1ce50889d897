import Foundation
import Postgres
import Sponsorship
import Values

extension Import {
    /// What the alert of an import that failed is about: the figures, not the file, for the next file may have another name.
    fileprivate static let alertKey = "daily metrics"

    /// One that failed, and why, in words for the person who sent it.
    struct Failure: Sendable {
        let id: ID<Import>
        let fileName: String
        let reason: String
    }

    /// Figures have come: whatever was wrong with imports is over.
    static func alertsResolved(at now: Date) -> [Command] {
        [
            Alert.resolve(.failedImport, key: alertKey, at: now),
            Alert.resolve(.etlHealth, key: ETLHealth.alertKey, at: now),
        ]
    }
}

extension Import.Failure: RowDecodable {
    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        fileName = try row.next()
        reason = try row.next()
    }

    func alert(at now: Date) -> Command {
        let finding = Alert.Finding(
            severity: .bad, title: "An import failed", detail: "\(fileName): \(reason)", href: "/imports/\(id.short)")
        return Alert.open(.failedImport, key: Import.alertKey, finding, at: now)
    }
}
