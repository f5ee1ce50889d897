import HTTPTypes
public import HummingbirdCore

/// Tokens that prove a form came from our own page. A token belongs to a session, or, before sign-in, to an anonymous
/// cookie; another site can send our cookies along but cannot read a token.
public struct CSRF: Sendable {
    /// The name of the hidden field.
    public static let field = "csrf"
    /// The header that scripts send it in.
    public static let header = "X-CSRF-Token"

    private let key: SigningKey
    private let cookie = SiteCookie("csrf")

    /// - Parameter secret: of the site, 32 random bytes or more.
    public init(secret: [UInt8]) {
        key = SigningKey(secret: secret, purpose: "csrf")
    }

    /// A token for a form, different each time: pages are compressed, and a constant secret beside a visitor's input
    /// could be guessed from the length (BREACH). So it is the signature under a one-time pad, with the pad.
    /// The binding is the session's id, or the anonymous value.
    public func token(for binding: String) -> String {
        let pad = [UInt8].random(count: Self.size)
        return Base64URL.encode(pad + zip(pad, key.sign(binding)).map { $0 ^ $1 })
    }

    /// True when the token was made for this binding. Compares in constant time.
    public func isValid(_ token: String?, for binding: String) -> Bool {
        guard let token, token.utf8.count <= 128, let bytes = Base64URL.decode(token) else { return false }
        guard bytes.count == 2 * Self.size else { return false }
        let signature = zip(bytes.prefix(Self.size), bytes.suffix(Self.size)).map { $0 ^ $1 }
        return key.verify(signature, of: binding)
    }

    /// Throws `CSRFFailure.staleForm` unless the form's token is valid.
    public func check(_ fields: FormFields, for binding: String) throws(CSRFFailure) {
        guard isValid(fields[Self.field], for: binding) else { throw .staleForm }
    }

    /// Throws `CSRFFailure.noToken` unless the request of a script carries the token in its header.
    public func check(_ request: Request, for binding: String) throws(CSRFFailure) {
        guard isValid(request.headers[named(Self.header)], for: binding) else { throw .noToken }
    }

    /// What tokens of a visitor without a session belong to, and the `Set-Cookie` value when it is new.
    public func anonymousBinding(_ request: Request, _ visit: Visit) -> (binding: String, setCookie: String?) {
        let known = cookie.values(in: request, visit).first { Base64URL.decode($0)?.count == 16 }
        if let known { return (known, nil) }
        let fresh = Base64URL.encode([UInt8].random(count: 16))
        return (fresh, cookie.setting(fresh, maxAge: nil, visit))
    }

    private static let size = 32
}
