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
        let name = try context.decoded("file")
        guard let file = context.desk.tenant.brand.file(named: name) else { throw HTTPFailure.notFound }
        var response = file.respond(to: request)
        // Mail programs show the logo as well, and what they show is no page of ours.
        if name.hasSuffix(".svg"), let policy = HTTPField.Name("Cross-Origin-Resource-Policy") {
            response.headers[policy] = "cross-origin"
        }
        return response
    }
}
