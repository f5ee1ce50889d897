import Hummingbird
import Web

/// The tenant's front door.
struct Landing {
    /// Members go straight to their desk.
    @Sendable func show(_ request: Request, _ context: TenantContext) async throws -> Response {
        if let role = context.signedIn?.member.role { return Redirect.seeOther(Navigation.home(of: role)) }
        return try context.page(LandingShow(context.desk.tenant), for: request)
    }
}
