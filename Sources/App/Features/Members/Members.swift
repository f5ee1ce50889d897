import Hummingbird

/// Who works at the desk, and who is asked to; an admin's page.
struct Members {
    @Sendable func index(_ request: Request, _ context: AdminContext) async throws -> Response {
        let (members, invitations) = try await context.database.read(Member.all(), Invitation.open())
        let page = MembersIndex(
            members, invitations, context.tenant.formats, now: context.desk.services.clock.now())
        return try context.page(page, for: request)
    }
}
