import FoundationEssentials
import MailText
import Postgres
import Values

/// A mail as the agency words it.
struct OwnMailTemplate: Sendable, RowDecodable {
    let kind: MailKind
    let source: MailSource
    /// Counts the times it was saved.
    let version: Int
    /// Who did, as the member was called then; empty where the operator brought it in a folder.
    let memberName: String
    let updatedAt: Date

    init(from row: inout RowReader) throws(PostgresError) {
        kind = try row.next()
        source = MailSource(subject: try row.next(), text: try row.next())
        version = try row.next()
        memberName = try row.next()
        updatedAt = try row.next()
    }
}

extension OwnMailTemplate {
    /// For the record of who did what.
    static func noteSaved(_ kind: MailKind, seen: Int, from address: String?) -> Command {
        let change = Audit.Change(kind.title, version(seen), version(seen &+ 1))
        return Audit.note("word mail", change: [change], from: address)
    }

    static func noteRestored(_ kind: MailKind, from address: String?) -> Command {
        let change = Audit.Change(kind.title, "Own wording", "Default")
        return Audit.note("restore mail text", change: [change], from: address)
    }

    private static func version(_ number: Int) -> String { number == 0 ? "Default" : "Version \(number)" }
}
