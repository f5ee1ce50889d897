import Hummingbird
import Templates
import Web

/// The record of who did what, for admins: they may know everybody's name.
struct AuditEntries {
    @Sendable func index(_ request: Request, _ context: AdminContext) async throws -> Response {
        let filter = AuditFilter(request.query)
        let formats = context.tenant.formats
        let size = AuditIndex.pageSize
        let (entries, members) = try await context.database.read(
            AuditEntry.list(filter, in: formats.zone, limit: size + 1, offset: (filter.page - 1) * size), Member.all())
        let page = AuditIndex(entries, filter, members.map(\.member), context.tenant, today: context.today)
        return try context.page(page, for: request)
    }

    @Sendable func export(_ request: Request, _ context: AdminContext) async throws -> Response {
        let entries = try await context.database.read(
            AuditEntry.list(AuditFilter(request.query), in: context.tenant.formats.zone, limit: AuditExport.limit + 1))
        return .csv(AuditExport(entries).file, named: "audit-log.csv")
    }
}
