import Values

/// Names cookies so that no other host can set them for us.
enum CookieName {
    /// `__Host-` makes the browser insist on Secure, `Path=/` and no Domain (RFC 6265bis §4.1.3.2). It needs https, or
    /// localhost, which browsers treat alike; elsewhere, over plain http, the plain name must do.
    static func full(_ name: String, for visit: Visit) -> String {
        isProtected(visit) ? "__Host-\(name)" : name
    }

    static func isProtected(_ visit: Visit) -> Bool {
        guard let host = visit.host?.name else { return visit.secure }
        return visit.secure || host == "localhost" || host.hasSuffix(".localhost")
    }
}
