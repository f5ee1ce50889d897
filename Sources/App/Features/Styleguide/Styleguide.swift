import Hummingbird
import Templates

/// Every piece of the design language in the tenant's brand; in development only.
struct Styleguide: SitePage {
    static let template = "styleguide/show"

    static let fields: [Field<Self>] = []

    @Sendable static func show(_ request: Request, _ context: TenantContext) async throws -> Response {
        try context.page(Styleguide(), for: request)
    }
}
