/// What is asked for, and how much of an answer is taken.
public struct OutboundRequest: Sendable {
    public var url: String
    public var method = Method.get
    /// Sent as they are. Those named like credentials do not follow a redirect to another server.
    public var headers: [(name: String, value: String)] = []
    public var body: [UInt8]?
    /// Media types that make sense, such as `text/csv`; any when empty. An answer that names none is taken.
    public var types: Set<String> = []
    /// From an earlier answer: the server may say that nothing changed since.
    public var known = Validators()
    public var limits = OutboundLimits()

    public enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
    }

    public init(_ url: String) {
        self.url = url
    }
}

/// How a server recognises what it sent before. Its own words, given back unread.
public struct Validators: Sendable, Equatable {
    public var etag: String?
    public var lastModified: String?

    public init(etag: String? = nil, lastModified: String? = nil) {
        self.etag = etag
        self.lastModified = lastModified
    }
}

/// How long an answer may take and how large it may be.
public struct OutboundLimits: Sendable {
    /// From the first look-up to the last byte, all redirects included.
    public var total = Duration.seconds(20)
    /// For a connection, TLS included.
    public var connect = Duration.seconds(5)
    /// Between two pieces of an answer.
    public var idle = Duration.seconds(10)
    /// Of the body once it is decompressed.
    public var bytes = 16_000_000
    public var redirects = 5

    public init() {}
}
