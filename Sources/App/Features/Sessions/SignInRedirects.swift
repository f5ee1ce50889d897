import Foundation
import Hummingbird
import Web

/// Leads a visitor from a members' page to the sign-in form, and remembers where to go back to.
struct SignInRedirects: RouterMiddleware {
    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch is SignInNeeded {
            // A script cannot follow a person to the form.
            guard !request.wantsJSON else { throw HTTPFailure.signInNeeded }
            return Redirect.seeOther(Self.signIn(returningTo: request))
        }
    }

    /// Only a page can be returned to; a form that was sent would have to be filled in again.
    private static func signIn(returningTo request: Request) -> String {
        guard request.method == .get else { return "/sign-in" }
        let target = request.uri.path + (request.uri.query.map { "?\($0)" } ?? "")
        guard let escaped = target.addingPercentEncoding(withAllowedCharacters: .alphanumerics) else {
            return "/sign-in"
        }
        return "/sign-in?next=\(escaped)"
    }
}
