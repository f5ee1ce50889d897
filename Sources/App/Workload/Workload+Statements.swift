import Postgres
import Values

extension Workload {
    /// The shows page as the advertiser sees it without a filter: what its one transaction begins with, and its queries.
    package var showsPage: (opening: [String], queries: [PlainStatement]) {
        get throws {
            let queries = ShowCatalogue.Queries(today: today, country: nil)
            return (database(of: advertiser).opening, try queries.statements.map(PlainStatement.init))
        }
    }

    /// An import: what its one transaction begins with, what makes the staging table, and what writes its rows.
    package var importSteps: (opening: [String], open: PlainStatement, write: PlainStatement) {
        get throws {
            let id = ID<Import>.new(at: services.clock.now())
            return (
                database(of: ops).opening, try PlainStatement(ImportStaging.open().sql),
                try PlainStatement(ImportStaging.upsert(id).sql)
            )
        }
    }
}
