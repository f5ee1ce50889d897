import Foundation
import Postgres
import Values

/// A line of the record: who did what to which thing, when, from where, and what it changed.
struct AuditEntry: Sendable, RowDecodable {
    let at: Date
    /// As the member was called then; empty when no person did it.
    let memberName: String
    let action: Audit.Action
    let address: String
    let subject: Subject?
    let changes: [Audit.Change]

    /// The thing it was done to, where it can still be named.
    enum Subject: Sendable {
        case `import`(ID<Import>, fileName: String)
        case alert(title: String)
    }

    init(from row: inout RowReader) throws(PostgresError) {
        at = try row.next()
        memberName = try row.next()
        action = try row.next()
        address = try row.next()
        let id: ID<Import>? = try row.next()
        let (fileName, title): (String?, String?) = (try row.next(), try row.next())
        subject = Self.subject(id, fileName: fileName, title: title)
        changes = Self.changes(try row.next())
    }

    private static func subject(_ id: ID<Import>?, fileName: String?, title: String?) -> Subject? {
        if let id, let fileName { return .import(id, fileName: fileName) }
        return title.map { .alert(title: $0) }
    }

    /// By field. What a version to come may have written otherwise is left out rather than guessed at.
    private static func changes(_ json: String) -> [Audit.Change] {
        let fields = (try? JSONDecoder().decode([String: [String: String]].self, from: Data(json.utf8))) ?? [:]
        return fields.sorted { $0.key < $1.key }
            .map { Audit.Change($0.key, $0.value["before"] ?? "", $0.value["after"] ?? "") }
    }
}
