import Postgres
import Values

@testable import App

/// A statement of the app and the audience that uses it.
struct Statement: Sendable, CustomStringConvertible {
    let audience: Audience
    /// `Show+Queries.find(_:)`
    let name: String
    let sql: SQL
    /// Reads all its rows, which shows that columns and record fit; nil for a command.
    let read: (@Sendable (Transaction) async throws -> Void)?

    init<Row>(_ audience: Audience, _ query: Query<Row>) {
        self.audience = audience
        (name, sql) = (query.name, query.sql)
        read = { _ = try await $0.rows(query) }
    }

    init(_ audience: Audience, _ command: Command) {
        self.audience = audience
        (name, sql) = (command.name, command.sql)
        read = nil
    }

    var description: String { "\(name) as \(audience)" }

    /// The file that it is written in.
    var file: String { String(name.prefix { $0 != "." }) }

    var needsStaging: Bool {
        sql.text.contains(/\b(import_staging|import_merge|totals_merge)\b/) && !sql.text.contains("open_")
    }
}
