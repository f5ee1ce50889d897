import HTTPTypes
public import HummingbirdCore

extension Request {
    /// Whether a script asks, which wants to be told rather than shown a page.
    public var wantsJSON: Bool {
        isForScripts || headers[.accept]?.contains("application/json") ?? false
    }

    /// Whether the address is one of the API's, however many slashes it is spelled with: the router skips empty parts.
    public var isForScripts: Bool {
        uri.path.split(separator: "/", maxSplits: 1).first == "api"
    }
}
