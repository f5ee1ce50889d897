import FoundationEssentials
import Postgres
import Values

// Sheets that are saved by themselves, and an import of theirs that could not be.
extension Sheet {
    /// Why an import waits for somebody all the same.
    enum Wait {
        case question
        case rejected(Int)

        fileprivate var words: String {
            switch self {
            case .question: "how its columns are to be read has to be said"
            case .rejected(1): "1 row cannot be read"
            case .rejected(let rows): "\(rows) rows cannot be read"
            }
        }
    }

    /// Tells somebody that figures wait which nobody expects to have to look at.
    static func waits(_ item: Import, because wait: Wait, at now: Date) -> Command? {
        guard item.savesItself, let sheet = item.sheet else { return nil }
        let finding = Alert.Finding(
            severity: .warn, title: "Figures of a sheet wait",
            detail: "\(item.fileName): \(wait.words), so nothing of it was saved by itself.",
            href: "/imports/\(item.id.short)")
        return Alert.open(.waitingSheet, key: sheet.description, finding, at: now)
    }

    /// Closes the alerts of sheets whose newest import waits no more, however that came.
    static func waitsOver(at now: Date) -> Command {
        Command(
            """
            UPDATE alerts a SET resolved_at = greatest(a.opened_at, \(now))
            WHERE a.rule = \(Alert.Rule.waitingSheet) AND a.resolved_at IS NULL AND NOT EXISTS (
                SELECT FROM sheets s JOIN imports i ON i.tenant_id = s.tenant_id AND i.id = s.import_id
                WHERE s.tenant_id = a.tenant_id
                AND s.id = CASE a.rule WHEN \(Alert.Rule.waitingSheet) THEN a.key::uuid END
                AND i.status IN ('checking', 'mapping', 'ready', 'running'))
            """)
    }
}
