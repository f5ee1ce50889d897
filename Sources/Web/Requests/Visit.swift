public import Values

/// What is known about a request before anyone asks who sent it. Contexts carry it down to the handlers.
public struct Visit: Sendable {
    /// Names this request in logs, in `X-Request-Id` and on error pages.
    public var requestID: String
    /// The host asked for, nil when it was missing, doubled or malformed; `HostGuard` refuses those.
    public var host: Host?
    /// True when the visitor's own connection is encrypted, so far as we can know.
    public var secure: Bool
    /// The visitor's address, without port.
    public var remoteAddress: String?
    /// What every log line of this request says of it; shared by all copies of the visit.
    public let labels = LogLabels()
    /// Marks the scripts of this response as ours.
    public let nonce: ScriptNonce

    /// A visit over plain HTTP from nowhere in particular; `Arrival` fills in the rest.
    public init(requestID: String, host: Host? = nil, secure: Bool = false, remoteAddress: String? = nil) {
        self.requestID = requestID
        self.host = host
        self.secure = secure
        self.remoteAddress = remoteAddress
        self.nonce = ScriptNonce()
    }
}
