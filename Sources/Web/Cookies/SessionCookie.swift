public import HummingbirdCore

/// The cookie a signed-in browser carries.
public enum SessionCookie {
    private static let cookie = SiteCookie("sid")

    /// The token the browser sent; nil when there is none, or nothing of ours.
    public static func read(_ request: Request, _ visit: Visit) -> SessionToken? {
        cookie.values(in: request, visit).lazy.compactMap(SessionToken.init).first
    }

    /// A `Set-Cookie` value that signs in, for so many seconds; nil until the browser closes.
    public static func issue(_ token: SessionToken, maxAge: Int?, _ visit: Visit) -> String {
        cookie.setting(token.text, maxAge: maxAge, visit)
    }

    /// A `Set-Cookie` value that signs out.
    public static func expire(_ visit: Visit) -> String {
        cookie.setting("", maxAge: 0, visit)
    }
}
