import Postgres
import Values

extension Import {
    /// Who sent the file, and who asked to be told of it.
    static func peopleBehind(_ id: ID<Import>) -> Query<ID<Member>> {
        Query(
            """
            SELECT DISTINCT m.id FROM imports i JOIN members m ON m.tenant_id = i.tenant_id AND m.id IN (i.member_id, i.notify_id)
            WHERE i.id = \(id) ORDER BY m.id
            """)
    }

    /// Who asked to be told when it is saved.
    static func peopleWaiting(for id: ID<Import>) -> Query<ID<Member>> {
        Query("SELECT notify_id FROM imports WHERE id = \(id) AND notify_id IS NOT NULL")
    }
}
