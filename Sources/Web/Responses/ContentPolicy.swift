/// The Content-Security-Policy of pages (CSP 3): our own files, and only scripts that carry the response's nonce.
public struct ContentPolicy: Sendable {
    /// The header's value.
    public let text: String

    /// Whose pages may stand in a frame.
    public enum Frames: String, Sendable {
        case none = "'none'"
        case own = "'self'"
    }

    /// The policy of one response. `formTargets` are other origins its forms may lead to, such as a payment page; `frames` is
    /// what it may show in a frame, `framedBy` what may show it in one.
    public init(_ visit: Visit, formTargets: [String] = [], frames: Frames = .none, framedBy: Frames = .none) {
        let directives = [
            "default-src 'none'", "script-src 'nonce-\(visit.nonce)' 'strict-dynamic'", "style-src 'self'",
            "img-src 'self' data:", "font-src 'self'", "connect-src 'self'",
            (["form-action 'self'"] + formTargets).joined(separator: " "), "frame-src \(frames.rawValue)",
            "frame-ancestors \(framedBy.rawValue)", "base-uri 'none'", "object-src 'none'", "manifest-src 'self'",
            "require-trusted-types-for 'script'",
        ]
        // Over plain HTTP it would send every form and file to a port nobody listens on.
        let upgrade = visit.secure ? ["upgrade-insecure-requests"] : []
        text = (directives + upgrade).joined(separator: "; ")
    }

    /// For answers that are data, should a browser ever show one as a page.
    static let json = "default-src 'none'; frame-ancestors 'none'; sandbox"
    /// For files: an SVG opened on its own runs nothing.
    static let file = "default-src 'none'; sandbox"
}
