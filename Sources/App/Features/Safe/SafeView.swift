import Hummingbird
import HummingbirdCore
import Web

/// Any page without the tenant's own stylesheet, for an admin whose sheet hides what they need: `/safe/brand` shows `/brand`.
///
/// The wish stands in the address and nowhere else, so that it concerns nobody but who asks.
struct SafeView {
    private static let field = "safe"

    static func isAsked(for request: Request) -> Bool { request.query.isChecked(field) }

    @Sendable func show(_ request: Request, _ context: TenantContext) async throws -> Response {
        let path = String(request.uri.path.dropFirst("/safe".count))
        guard Redirect.isLocal(path.isEmpty ? "/" : path) else { throw HTTPFailure.notFound }
        return Redirect.seeOther((path.isEmpty ? "/" : path) + "?\(Self.field)=1")
    }
}
