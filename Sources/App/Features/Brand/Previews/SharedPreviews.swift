import HTTPTypes
import Hummingbird
import Web

/// What a brand looks like before everybody sees it, for whoever was sent a link. Nobody has to sign in, and the link opens
/// nothing but these pages.
struct SharedPreviews {
    @Sendable func show(_ request: Request, _ context: TenantContext) async throws -> Response {
        try await page(.landing, request, context)
    }

    @Sendable func desk(_ request: Request, _ context: TenantContext) async throws -> Response {
        try await page(.desk, request, context)
    }

    @Sendable func file(_ request: Request, _ context: TenantContext) async throws -> Response {
        let name = try context.decoded("file")
        guard let file = try await brand(context).file(named: name) else { throw HTTPFailure.notFound }
        return file.respond(to: request)
    }

    private func page(_ view: PreviewView, _ request: Request, _ context: TenantContext) async throws -> Response {
        var tenant = context.desk.tenant
        tenant.brand = try await brand(context)
        let desk = Desk(tenant: tenant, services: context.desk.services)
        return try PreviewPage(desk: desk, signedIn: nil, visit: context.visit).response(view, request)
    }

    private func brand(_ context: TenantContext) async throws -> Brand {
        let (services, tenant) = (context.desk.services, context.desk.tenant)
        let ticket = try context.decoded("link")
        guard let word = try? services.previewTickets.read(ticket), let link = PreviewLink(word),
            link.tenant == tenant.id
        else { throw HTTPFailure.previewIsOver }
        // The link is the proof; the visitor's own role sees no brand but the published one.
        let database = TenantDatabase(services.pool, tenant: tenant.id, audience: .jobs)
        guard let settings = try await link.settings(database) else { throw HTTPFailure.previewIsOver }
        let pictures = try await database.read(Brand.Picture.all(settings.digests.sorted()))
        return Brand(settings, pictures: pictures, at: "/preview/\(ticket)/files/")
    }
}

extension HTTPFailure {
    /// The same for one that was never valid: nobody is told which.
    fileprivate static let previewIsOver = HTTPFailure(
        .notFound, title: "This preview is over",
        detail:
            "A preview can be seen for a week, or until it is published. Ask whoever sent you the link for a new one.")
}
