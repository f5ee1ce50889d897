import FoundationEssentials
import HTTPTypes
import Hummingbird
import Values
import Web

/// The brand as it is and as it may become, and its files.
struct Brands {
    /// Shows what the database says, not what this process remembers: somebody may have published just now.
    @Sendable func show(_ request: Request, _ context: AdminContext) async throws -> Response {
        let desk = try await BrandDesk.read(context.database)
        guard let settings = desk.published.record.settings else { throw BrandGone() }
        var tenant = context.tenant
        tenant.brand = try await context.brand(of: settings)
        let draft = desk.draft.map {
            DraftView($0, desk, link: context.link(to: $0, request), tenant.formats, today: context.today)
        }
        return try context.page(BrandShow(tenant, desk.published, draft), for: request)
    }

    /// A stylesheet or picture of this tenant's brand; another tenant's is not found here.
    @Sendable func file(_ request: Request, _ context: TenantContext) async throws -> Response {
        let name = try context.decoded("file")
        guard let file = context.desk.tenant.brand.file(named: name) else { throw HTTPFailure.notFound }
        var response = file.respond(to: request)
        // Mail programs show the logo as well, and what they show is no page of ours.
        if !name.hasSuffix(".css"), let policy = HTTPField.Name("Cross-Origin-Resource-Policy") {
            response.headers[policy] = "cross-origin"
        }
        return response
    }
}

extension AdminContext {
    /// The whole address under which a draft can be seen without signing in, and the last moment at which it can.
    fileprivate func link(to draft: BrandDraft, _ request: Request) -> (address: String, end: Date) {
        let end = desk.services.clock.now().addingTimeInterval(PreviewLink.lifetime)
        let ticket = desk.services.previewTickets.issue(PreviewLink(.draft(draft.id), of: tenant.id).text, until: end)
        return ("\(origin(request))/preview/\(ticket)", end)
    }

    /// Where this request came to, with its port where it has one.
    private func origin(_ request: Request) -> String {
        let host = visit.host?.name ?? ""
        let authority = request.head.authority.flatMap { $0.lowercased().hasPrefix("\(host):") ? $0 : nil }
        return "\(visit.secure ? "https" : "http")://\(authority ?? host)"
    }
}
