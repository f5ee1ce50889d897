import HTTPTypes
import Hummingbird
import NIOCore
import Templates
import Values
import Web

extension DeskContext {
    /// The page in its tenant's frame.
    func page<P: SitePage>(
        _ page: P, for request: Request, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let services = desk.services
        let csrf = services.csrf.token(for: signedIn.session.description)
        let frame = SiteFrame(P.self, request, desk: desk, signedIn: signedIn, visit: visit, csrf: csrf)
        var response = Response.html(
            ByteBuffer(bytes: try services.templates.current(for: desk.tenant).render(page, in: frame)), status: status)
        if frame.flash != nil { response.setCookie(services.flash.expire(visit)) }
        return response
    }

    /// The fields of a form that came from our own page.
    func form(_ request: Request, _ limits: FormFields.Limits = .init()) async throws -> FormFields {
        let fields = try await FormFields.read(request, limits: limits)
        try desk.services.csrf.check(fields, for: signedIn.session.description)
        return fields
    }

    /// Leads on after a form was taken, with a word about what happened.
    func redirect(to path: String, _ flash: Flash? = nil) -> Response {
        var response = Redirect.seeOther(path)
        if let flash { response.setCookie(desk.services.flash.issue(flash, visit)) }
        return response
    }
}

extension TenantContext {
    /// The page as a visitor, or as whoever happens to be signed in, sees it.
    func page<P: SitePage>(
        _ page: P, for request: Request, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let services = desk.services
        let anonymous = services.csrf.anonymousBinding(request, visit)
        let binding = signedIn?.session.description ?? anonymous.binding
        let frame = SiteFrame(
            P.self, request, desk: desk, signedIn: signedIn, visit: visit, csrf: services.csrf.token(for: binding))
        var response = Response.html(
            ByteBuffer(bytes: try services.templates.current(for: desk.tenant).render(page, in: frame)), status: status)
        if signedIn == nil, P.hasForm, let cookie = anonymous.setCookie { response.setCookie(cookie) }
        if frame.flash != nil { response.setCookie(services.flash.expire(visit)) }
        return response
    }
}
