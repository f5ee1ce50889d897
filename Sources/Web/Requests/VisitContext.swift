public import Hummingbird
import Logging
import NIOCore

/// A context that carries the visit: the one the app starts every request with, and its children, which copy it.
public protocol VisitContext: RequestContext {
    /// Host, scheme, address, nonce and id of the request.
    var visit: Visit { get set }
}

extension Visit {
    /// Where Hummingbird keeps a request's id. Its `id` traps without it, and a logger made by a test has none: a root
    /// context sets `logger[metadataKey: Visit.loggerKey]` to the id of its visit.
    public static let loggerKey = "hb.request.id"

    /// Takes the peer's address and the request id from the server.
    public init(source: ApplicationRequestContextSource) {
        let id = source.logger[metadataKey: Self.loggerKey]?.description ?? RequestID().description
        self.init(requestID: id, remoteAddress: source.channel.remoteAddress?.ipAddress)
    }
}
