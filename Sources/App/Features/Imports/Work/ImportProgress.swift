import FoundationEssentials
import Postgres
import Templates
import Values

/// How far the job of an import is.
struct ImportProgress: Sendable, Equatable, RowDecodable {
    let status: Import.Status
    let bytes: Int
    let done: Int?
    let total: Int?

    init(from row: inout RowReader) throws(PostgresError) {
        status = try row.next()
        bytes = try row.next()
        done = try row.next()
        total = try row.next()
    }

    /// From 0 to 100; nil as long as nobody can say.
    var percent: Int? {
        guard let done, let total, total > 0 else { return nil }
        return Int(Double(done) / Double(total) * 100)
    }

    /// For people: `42 % of 3.1 MB`.
    func words(_ formats: Formats) -> String {
        percent.map { "\(formats.percent($0, of: 100)) of \(formats.bytes(bytes))" } ?? ""
    }

    static func of(_ id: ID<Import>) -> Query<ImportProgress> {
        Query(
            """
            SELECT i.status, i.bytes, j.progress_done, j.progress_total
            FROM imports i LEFT JOIN jobs j ON j.tenant_id = i.tenant_id AND j.id = i.job_id
            WHERE i.id = \(id)
            """)
    }

    /// Gives the import's job a moment: most are done by then, and the person sees the outcome at once.
    static func wait(for id: ID<Import>, _ database: TenantDatabase, _ patience: Duration) async {
        let end = ContinuousClock.now + patience
        while ContinuousClock.now < end {
            guard let progress = try? await database.first(of(id)), progress.status.isMoving else { return }
            do { try await Task.sleep(for: .milliseconds(60)) } catch { return }
        }
    }
}
