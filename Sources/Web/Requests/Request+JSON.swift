import HTTPTypes
public import HummingbirdCore

extension Request {
    /// Whether a script asks, which wants to be told rather than shown a page.
    public var wantsJSON: Bool {
        let accepted = headers[.accept] ?? ""
        return isForScripts || accepted.contains("application/json") || accepted.contains("text/event-stream")
    }

    /// Whether the address is one of the API's, however many slashes it is spelled with: the router skips empty parts.
    public var isForScripts: Bool {
        uri.path.split(separator: "/", maxSplits: 1).first == "api"
    }
}
