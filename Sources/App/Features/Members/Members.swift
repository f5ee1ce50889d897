import Hummingbird

/// Who works at the desk; an admin's page.
struct Members {
    @Sendable func index(_ request: Request, _ context: AdminContext) async throws -> Response {
        let members = try await context.database.read(Member.all())
        let page = MembersIndex(members, context.tenant.formats, now: context.desk.services.clock.now())
        return try context.page(page, for: request)
    }
}
