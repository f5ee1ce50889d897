import Hummingbird
import Values
import Web

extension RouterGroup<MemberContext> {
    /// Where scripts of a role have their routes. A handler gets the context that pages have: the same person, database
    /// and 404; failures are problem JSON because the address begins with /api.
    func api<Proof>(for _: RoleContext<Proof>.Type) -> RouterGroup<RoleContext<Proof>> {
        group("api/v1", context: RoleContext<Proof>.self).add(middleware: ScriptTokens())
    }
}

/// Refuses a script's request that would change something without the token of the page, before its body is read. The
/// second half of the CSRF rule (the first is `SameOrigin`); forms are checked where their fields are read.
struct ScriptTokens<Context: DeskContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        if ![.get, .head].contains(request.method) {
            try context.desk.services.csrf.check(request, for: context.signedIn.session.description)
        }
        return try await next(request, context)
    }
}
