import Hummingbird
import Values
import Web

extension TenantContext {
    /// The desk by itself, for what it does for people who have not signed in: `desk_jobs` may do what a link asks for, and
    /// a visitor may not.
    var itself: TenantDatabase {
        TenantDatabase(desk.services.pool, tenant: desk.tenant.id, audience: .jobs)
    }

    /// The fields of a form that came from our own page, whether or not somebody has signed in.
    func form(_ request: Request) async throws -> FormFields {
        let fields = try await FormFields.read(request)
        let csrf = desk.services.csrf
        try csrf.check(fields, for: signedIn?.session.description ?? csrf.anonymousBinding(request, visit).binding)
        return fields
    }

    func redirect(to path: String, _ flash: Flash) -> Response {
        var response = Redirect.seeOther(path)
        response.setCookie(desk.services.flash.issue(flash, visit))
        return response
    }

    /// Signs somebody in who has just chosen a password, and leads them to where their role begins.
    func enter(as known: Member.Credentials, _ request: Request, _ flash: Flash) async throws -> Response {
        guard let token = try await begin(for: known, request) else { throw LinkGone() }
        desk.services.sessions.forget(desk.tenant.id)
        var response = redirect(to: Navigation.home(of: known.member.role), flash)
        let lifetime = Int(known.member.role.sessionLimits.absolute)
        response.setCookie(SessionCookie.issue(token, maxAge: lifetime, visit))
        return response
    }
}
