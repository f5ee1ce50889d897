import Foundation
import HTTPTypes
import HummingbirdCore

/// Whether a request comes from a page of its own host (OWASP CSRF prevention, Fetch metadata).
enum RequestOrigin {
    /// Throws `CSRFFailure.crossSite` for a request that may change something and was not made by our own page.
    /// Sibling tenants are the same *site*, so only the same origin will do.
    static func check(_ request: Request) throws(CSRFFailure) {
        guard !isSafe(request.method), !isOwn(request.head) else { return }
        throw .crossSite
    }

    /// Methods that may not change anything (RFC 9110 §9.2.1).
    static func isSafe(_ method: HTTPRequest.Method) -> Bool {
        [.get, .head, .options, .trace].contains(method)
    }

    private static func isOwn(_ head: HTTPRequest) -> Bool {
        switch head.headerFields[named("Sec-Fetch-Site")] {
        case "same-origin", "none": return true
        case .some: return false
        // Browsers leave it out over plain http, and old ones always do.
        case nil: break
        }
        let source = head.headerFields[.origin] ?? head.headerFields[.referer]
        guard let source, let authority = authority(of: source), let own = head.authority else { return false }
        return authority == withoutDefaultPort(own)
    }

    private static func authority(of source: String) -> String? {
        guard let url = URLComponents(string: source), ["http", "https"].contains(url.scheme?.lowercased()) else {
            return nil
        }
        guard let host = url.encodedHost, url.user == nil else { return nil }
        return withoutDefaultPort(url.port.map { "\(host):\($0)" } ?? host)
    }

    private static func withoutDefaultPort(_ authority: String) -> String {
        let lower = authority.lowercased()
        for port in [":80", ":443"] where lower.hasSuffix(port) { return String(lower.dropLast(port.count)) }
        return lower
    }
}
