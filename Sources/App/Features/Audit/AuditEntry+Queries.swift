import Foundation
import Postgres
import Values

extension AuditEntry {
    /// The newest first.
    static func list(_ filter: AuditFilter, in zone: TimeZone, limit: Int, offset: Int = 0) -> Query<AuditEntry> {
        Query(
            """
            SELECT l.at, l.member_name, l.action, l.address, i.id, i.file_name, a.title, l.change::text
            FROM audit_log l
            LEFT JOIN imports i ON i.tenant_id = l.tenant_id AND i.id = l.subject_id
            LEFT JOIN alerts a ON a.tenant_id = l.tenant_id AND a.id = l.subject_id
            WHERE \(filter.conditions(in: zone))
            ORDER BY l.at DESC, l.id DESC LIMIT \(limit) OFFSET \(offset)
            """)
    }
}

extension AuditFilter {
    /// Only what is asked for, so that an index serves each question.
    fileprivate func conditions(in zone: TimeZone) -> SQL {
        var conditions: SQL = "true"
        if let member { conditions = "\(conditions) AND l.member_id = \(member)" }
        if let action { conditions = "\(conditions) AND l.action = \(action)" }
        if let first { conditions = "\(conditions) AND l.at >= \(first.start(in: zone))" }
        if let last { conditions = "\(conditions) AND l.at < \(last.next.start(in: zone))" }
        return conditions
    }
}
