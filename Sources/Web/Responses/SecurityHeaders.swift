import HTTPTypes
public import Hummingbird
import HummingbirdCore

/// Adds the protective headers of OWASP ASVS 3.4 to every response of any status. What a handler has set itself stays,
/// so a page can widen its own policy.
public struct SecurityHeaders<Context: VisitContext>: RouterMiddleware {
    private let strictTransport: String

    /// - Parameter strictTransport: sent over https only. No `includeSubDomains`: a customer's domain has hosts that
    ///   are not ours.
    public init(strictTransport: String = "max-age=31536000") {
        self.strictTransport = strictTransport
    }

    public func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        let kind = Kind(response.headers[.contentType])
        response.headers.fill(Protection.always)
        response.headers.fill(headers(for: kind, context.visit))
        response.headers[Protection.requestID] = context.visit.requestID
        if context.visit.secure { response.headers.fill([.strictTransportSecurity: strictTransport]) }
        return response
    }

    private func headers(for kind: Kind, _ visit: Visit) -> HTTPFields {
        switch kind {
        case .page: Protection.pages.adding([.contentSecurityPolicy: ContentPolicy(visit).text])
        case .data: [.contentSecurityPolicy: ContentPolicy.json, .cacheControl: "no-store"]
        case .file: [.contentSecurityPolicy: ContentPolicy.file, .cacheControl: "no-store"]
        case .nothing: [.cacheControl: "no-store"]
        }
    }

    private enum Kind {
        case page, data, file, nothing

        init(_ contentType: String?) {
            switch contentType.map(MediaType.essence) {
            case "text/html": self = .page
            case "application/json", "application/problem+json": self = .data
            case nil: self = .nothing
            default: self = .file
            }
        }
    }
}

/// The headers that do not depend on the request.
private enum Protection {
    static let always: HTTPFields = [
        .xContentTypeOptions: "nosniff", named("Referrer-Policy"): "no-referrer",
        named("Cross-Origin-Resource-Policy"): "same-origin", named("X-XSS-Protection"): "0",
    ]
    static let pages: HTTPFields = [
        .cacheControl: "no-store", named("Cross-Origin-Opener-Policy"): "same-origin",
        named("Cross-Origin-Embedder-Policy"): "require-corp", named("X-Frame-Options"): "DENY",
        named("Permissions-Policy"): "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    ]
    static let requestID = named("X-Request-Id")
}
