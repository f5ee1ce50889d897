import HTTPTypes
public import HummingbirdCore

extension Request {
    /// Whether a script asks, which wants to be told rather than shown a page.
    public var wantsJSON: Bool {
        uri.path.hasPrefix("/api/") || headers[.accept]?.contains("application/json") ?? false
    }
}
