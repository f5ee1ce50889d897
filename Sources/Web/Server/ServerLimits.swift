public import Hummingbird
public import HummingbirdCore
import HummingbirdTLS
public import Logging
import NIOCore

/// What the server takes from one visitor and from all. Hummingbird's own defaults have no limit on time or connections,
/// and read the rest of a refused body to its end.
public struct ServerLimits: Sendable {
    public var connections = 2000
    /// For the first request line and headers after connecting; then 408.
    public var headTime: Duration = .seconds(20)
    /// Without a byte, while a request is being sent (then 408) or none is (then closed).
    public var idleTime: Duration = .seconds(60)
    /// Bytes a second a body must come at on average, once `idleTime` has been spent waiting for it.
    public var slowestBody = 1000
    /// Of all header fields together; beyond, 431.
    public var headerBytes = 32 << 10
    public var headerCount = 100
    /// After a refusal, for the visitor to read it before the connection closes.
    public var lingerTime: Duration = .seconds(1)
    /// Read and thrown away meanwhile; without this a visitor who is still sending never gets to the answer.
    public var lingerBytes = 256 << 10

    public init() {}

    /// For `Application(server:)`.
    public var server: HTTPServerBuilder {
        .http1(
            configuration: HTTP1Channel.Configuration(
                additionalChannelHandlers: [LingeringClose(self), EarlyAnswers(self)],
                // Hummingbird's own would also close while a handler is slow; `EarlyAnswers` keeps the time.
                idleTimeout: nil, httpDecoderConfiguration: decoder))
    }

    /// The same behind TLS, with the certificates of a folder. Throws when those cannot be used.
    public func server(_ certificates: CertificateFolder) throws -> HTTPServerBuilder {
        guard let configuration = certificates.configuration else { return server }
        return try .tls(server, tlsConfiguration: configuration)
    }

    /// For `Application(configuration:)`. Sends no Server header.
    public func configuration(_ address: BindAddress, logger: Logger) -> ApplicationConfiguration {
        ApplicationConfiguration(
            address: address, serverName: nil,
            availableConnectionsDelegate: .maximum(connections, logger: logger))
    }

    private var decoder: HTTP1Channel.Configuration.DecoderConfiguration {
        HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: headerBytes, maxHeaderListSize: headerBytes, maxHeaderFieldCount: headerCount)
    }
}
