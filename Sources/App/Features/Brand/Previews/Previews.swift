import HTTPTypes
import Hummingbird
import NIOCore
import Templates
import Values
import Web

/// What a brand looks like before everybody sees it, for its admin.
struct Previews {
    @Sendable func show(_ request: Request, _ context: AdminContext) async throws -> Response {
        guard let view = PreviewView(rawValue: try context.decoded("view")) else { throw HTTPFailure.notFound }
        var tenant = context.tenant
        tenant.brand = try await brand(context)
        // The landing page is a visitor's; the desk is shown as its admin sees it.
        let preview = PreviewPage(
            desk: Desk(tenant: tenant, services: context.desk.services),
            signedIn: view == .desk ? context.signedIn : nil, visit: context.visit)
        return try preview.response(view, request)
    }

    /// A stylesheet or picture of the brand that is previewed.
    @Sendable func file(_ request: Request, _ context: AdminContext) async throws -> Response {
        let name = try context.decoded("file")
        guard let file = try await brand(context).file(named: name) else { throw HTTPFailure.notFound }
        return file.respond(to: request)
    }

    private func brand(_ context: AdminContext) async throws -> Brand {
        guard let source = PreviewSource(try context.decoded("source")),
            let settings = try await settings(of: source.subject, context.database)
        else { throw HTTPFailure.notFound }
        let pictures = try await context.database.read(Brand.Picture.all(settings.digests.sorted()))
        return Brand(settings, pictures: pictures, at: source.base, in: source.scheme)
    }

    private func settings(of subject: PreviewSource.Subject, _ database: TenantDatabase) async throws -> BrandSettings?
    {
        let record =
            switch subject {
            case .draft: try await database.first(BrandDraft.current())?.record
            case .sketch: try await database.first(BrandSketch.own())
            case .version(let id): try await database.first(BrandVersion.find(id))?.record
            }
        return record?.settings
    }
}

/// A page of a desk whose brand is another one than everybody sees.
struct PreviewPage {
    let desk: Desk
    let signedIn: SignedIn?
    let visit: Visit

    func response(_ view: PreviewView, _ request: Request) throws -> Response {
        switch view {
        case .landing: try response(LandingShow(desk.tenant), request)
        case .desk: try response(PreviewDesk(), request)
        }
    }

    private func response<P: SitePage>(_ page: P, _ request: Request) throws -> Response {
        var frame = SiteFrame(P.self, request, desk: desk, signedIn: signedIn, visit: visit, csrf: "")
        frame.isInert = true
        let bytes = try desk.services.templates.current(for: desk.tenant).render(page, in: frame)
        var response = Response.html(ByteBuffer(bytes: bytes))
        response.headers[.contentSecurityPolicy] = ContentPolicy(visit, framedBy: .own).text
        if let name = HTTPField.Name("X-Frame-Options") { response.headers[name] = "SAMEORIGIN" }
        if let name = HTTPField.Name("X-Robots-Tag") { response.headers[name] = "noindex, nofollow" }
        return response
    }
}
