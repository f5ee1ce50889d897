/// How an answer begins.
public struct OutboundHead: Sendable {
    /// The server has nothing newer than what is known already; there is no body then.
    public let isUnmodified: Bool
    /// The media type in lower case, without parameters; nil when the server named none.
    public let type: String?
    /// For the next time.
    public let validators: Validators
    /// Where the answer came from, after all redirects.
    public let url: String
}

/// A whole answer.
public struct OutboundAnswer: Sendable {
    public let head: OutboundHead
    public let body: [UInt8]
}
