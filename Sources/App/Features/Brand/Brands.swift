import HTTPTypes
import Hummingbird
import Web

/// The brand as it is, and its files.
struct Brands {
    @Sendable func show(_ request: Request, _ context: AdminContext) async throws -> Response {
        try context.page(BrandShow(context.tenant), for: request)
    }

    /// A stylesheet or picture of this tenant's brand; another tenant's is not found here.
    @Sendable func file(_ request: Request, _ context: TenantContext) async throws -> Response {
        guard let file = context.desk.tenant.brand.file(at: request.uri.path) else { throw HTTPFailure.notFound }
        var response = file.respond(to: request)
        // Mail programs show the logo as well, and what they show is no page of ours.
        if request.uri.path.hasSuffix(".svg"), let policy = HTTPField.Name("Cross-Origin-Resource-Policy") {
            response.headers[policy] = "cross-origin"
        }
        return response
    }
}
