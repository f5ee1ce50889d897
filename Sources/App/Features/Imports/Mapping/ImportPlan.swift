import Foundation
import Postgres
import Sponsorship
import Values

/// What is known of an import's file, how it is to be read, and what that would do; nil as long as nobody has found out.
struct ImportPlan: Sendable, RowDecodable {
    let encoding: CSVEncoding
    let findings: FileFindings?
    let mapping: ImportMapping?
    let preview: ImportPreview?
    /// What whoever sent the file said of all its rows, by canonical column name.
    let said: [String: String]
    /// The same of the sheet that it was read from, as somebody said it the last time.
    let saidOfSheet: [String: String]

    init(from row: inout RowReader) throws(PostgresError) {
        encoding = CSVEncoding(named: try row.next())
        findings = JSONText.decode(try row.next())
        mapping = JSONText.decode(try row.next())
        preview = JSONText.decode(try row.next())
        said = JSONText.decode(try row.next()) ?? [:]
        saidOfSheet = JSONText.decode(try row.next()) ?? [:]
    }

    /// The names of the columns of the part that is read, as far as they are known.
    var header: [String] {
        guard let findings else { return [] }
        return findings.tables[safe: findings.position(of: mapping?.table)]?.names ?? []
    }

    static func of(_ id: ID<Import>) -> Query<ImportPlan> {
        Query(
            """
            SELECT i.encoding, i.findings::text, i.mapping::text, i.preview::text, i.said::text, s.said::text
            FROM imports i LEFT JOIN sheets s ON s.tenant_id = i.tenant_id AND s.id = i.sheet_id
            WHERE i.id = \(id)
            """)
    }

    /// Findings and mapping as the database keeps them.
    struct Texts: Sendable {
        let kind: ImportKind
        let findings, mapping: String

        init(_ findings: FileFindings, _ mapping: ImportMapping) {
            kind = mapping.kind
            self.findings = JSONText.encode(findings)
            self.mapping = JSONText.encode(mapping)
        }
    }
}
