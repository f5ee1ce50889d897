import HTTPTypes
public import HummingbirdCore

/// A cookie of ours: HttpOnly, `Path=/`, no Domain, `SameSite=Lax`, and `__Host-` with Secure where browsers allow it.
///
/// Lax rather than Strict: with Strict, someone who follows a link from a mail arrives without the cookie.
struct SiteCookie: Sendable {
    /// Without prefix.
    let name: String

    init(_ name: String) {
        self.name = name
    }

    /// Every value sent under this cookie's name. There may be several, since parents of a host can add their own.
    func values(in request: Request, _ visit: Visit) -> [String] {
        let wanted = CookieName.full(name, for: visit)
        return request.headers[values: .cookie].flatMap { $0.split(separator: ";") }.compactMap { pair in
            guard let equals = pair.firstIndex(of: "=") else { return nil }
            guard pair[..<equals].trimmingASCIISpace() == wanted else { return nil }
            return pair[pair.index(after: equals)...].trimmingASCIISpace()
        }
    }

    /// A `Set-Cookie` value. `value` consists of letters, digits, `-`, `_` and `.` only.
    /// It is kept for `maxAge` seconds; nil until the browser closes, 0 to remove it.
    func setting(_ value: String, maxAge: Int?, _ visit: Visit) -> String {
        var parts = ["\(CookieName.full(name, for: visit))=\(value)", "Path=/", "HttpOnly", "SameSite=Lax"]
        if CookieName.isProtected(visit) { parts.append("Secure") }
        if let maxAge { parts.append("Max-Age=\(maxAge)") }
        return parts.joined(separator: "; ")
    }
}

extension Response {
    /// Adds a `Set-Cookie` line.
    public mutating func setCookie(_ setting: String) {
        headers.append(HTTPField(name: .setCookie, value: setting))
    }
}
