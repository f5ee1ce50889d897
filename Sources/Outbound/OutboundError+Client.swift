import AsyncHTTPClient
import NIOCore
import NIOHTTPCompression

extension OutboundError {
    /// What an error of the client means; `otherwise` when it is none of those that say what happened.
    init(_ error: any Error, host: String, _ limits: OutboundLimits, otherwise: OutboundError) {
        switch error {
        case let error as OutboundError: self = error
        case NIOHTTPDecompression.DecompressionError.limit: self = .tooLarge(host: host, limit: limits.bytes)
        case is NIOHTTPDecompression.DecompressionError, is NIOHTTPDecompression.ExtraDecompressionError:
            self = .broken(host: host)
        case let error as HTTPClientError: self = Self.meaning(of: error, host: host) ?? otherwise
        default: self = otherwise
        }
    }

    private static func meaning(of error: HTTPClientError, host: String) -> OutboundError? {
        switch error {
        case .readTimeout, .deadlineExceeded, .getConnectionFromPoolTimeout: .tooSlow(host: host)
        case .remoteConnectionClosed, .uncleanShutdown: .broken(host: host)
        default: nil
        }
    }
}
