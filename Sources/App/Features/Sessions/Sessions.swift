import HTTPTypes
import Hummingbird
import Postgres
import Web

/// Signing in and out.
struct Sessions {
    @Sendable func new(_ request: Request, _ context: TenantContext) async throws -> Response {
        if let role = context.signedIn?.member.role { return Redirect.seeOther(Navigation.home(of: role)) }
        return try context.page(SignIn(context.desk.tenant, next: request.query.optionalText("next")), for: request)
    }

    @Sendable func create(_ request: Request, _ context: TenantContext) async throws -> Response {
        let services = context.desk.services
        let fields = try await FormFields.read(request)
        try services.csrf.check(fields, for: services.csrf.anonymousBinding(request, context.visit).binding)
        let attempt = Attempt(fields)
        do {
            try services.signInLimit.admit(attempt, from: context.visit, at: context.desk.tenant)
        } catch {
            var response = try refuse(attempt, request, context, because: error.sentence, status: .tooManyRequests)
            if let name = HTTPField.Name("Retry-After") {
                response.headers[name] = "\(max(1, error.wait.components.seconds))"
            }
            return response
        }
        guard let known = try await context.member(for: attempt),
            let token = try await context.begin(for: known, request)
        else {
            let reason = "The e-mail address or the password is not right. Check both and try again."
            return try refuse(attempt, request, context, because: reason, status: .unprocessableContent)
        }
        services.signInLimit.forgive(attempt, at: context.desk.tenant)
        let role = known.member.role
        let next = attempt.next.flatMap { Redirect.isLocal($0) ? $0 : nil }
        var response = Redirect.seeOther(next ?? Navigation.home(of: role))
        response.setCookie(SessionCookie.issue(token, maxAge: Int(role.sessionLimits.absolute), context.visit))
        return response
    }

    @Sendable func delete(_ request: Request, _ context: MemberContext) async throws -> Response {
        _ = try await context.form(request)
        try await context.database.run(
            Session.end(context.signedIn.session), Audit.note("sign out", from: context.visit.remoteAddress))
        context.desk.services.sessions.forget(context.tenant.id)
        var response = Redirect.seeOther("/sign-in")
        response.setCookie(SessionCookie.expire(context.visit))
        if let name = HTTPField.Name("Clear-Site-Data") { response.headers[name] = #""cache", "storage""# }
        return response
    }

    private func refuse(
        _ attempt: Attempt, _ request: Request, _ context: TenantContext, because reason: String,
        status: HTTPResponse.Status
    ) throws -> Response {
        let page = SignIn(context.desk.tenant, email: attempt.email, next: attempt.next, problem: reason)
        return try context.page(page, for: request, status: status)
    }
}

extension Sessions {
    /// What somebody typed into the sign-in form.
    struct Attempt {
        let email: String
        let password: Password
        let next: String?

        init(_ fields: FormFields) {
            email = fields.text("email").lowercased()
            password = Password(fields["password"] ?? "")
            next = fields.optionalText("next")
        }
    }
}

extension TenantContext {
    /// Nil for an unknown address and for a wrong password alike, after the same time.
    fileprivate func member(for attempt: Sessions.Attempt) async throws -> Member.Credentials? {
        guard let known = try await database.first(Member.credentials(email: attempt.email)) else {
            try await attempt.password.spendTheTime()
            return nil
        }
        return try await attempt.password.matches(known.passwordHash) ? known : nil
    }

    /// Nil when the password was changed in the meantime: whoever knew the old one is out.
    func begin(for known: Member.Credentials, _ request: Request) async throws -> SessionToken? {
        let token = SessionToken()
        let now = desk.services.clock.now()
        return try await database.write { [visit] transaction in
            guard try await transaction.run(known.noteSignIn(at: now)) == 1 else { return nil }
            try await transaction.batch([
                Session.begin(for: known.member, token, at: now, request, visit),
                Audit.note("sign in", by: known.member.id, from: visit.remoteAddress),
            ])
            return token
        }
    }
}
