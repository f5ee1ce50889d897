import HTTPTypes
import Hummingbird
import NIOCore
import Templates
import Web

/// Draws failures in the look of whoever owns the host.
struct Errors {
    let services: Services

    @Sendable func page(_ failure: Failure, _ request: Request, _ context: SiteContext) async throws -> Response? {
        guard let tenant = context.visit.host.flatMap(services.directory.tenant) else {
            return try neutralPage(failure)
        }
        let desk = Desk(tenant: tenant, services: services)
        let frame = SiteFrame(ErrorShow.self, request, desk: desk, signedIn: nil, visit: context.visit, csrf: "")
        let bytes = try services.templates.current(for: tenant).render(ErrorShow(failure), in: frame)
        return .html(ByteBuffer(bytes: bytes), status: failure.status)
    }

    private func neutralPage(_ failure: Failure) throws -> Response {
        let frame = NeutralError.Frame(stylesheets: SiteFrame.styles.map(services.assets.path))
        let bytes = try services.templates.current.render(NeutralError(failure), in: frame)
        return .html(ByteBuffer(bytes: bytes), status: failure.status)
    }
}
