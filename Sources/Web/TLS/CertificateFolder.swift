public import Foundation
public import Logging
import NIOCore
import NIOPosix
public import NIOSSL
public import ServiceLifecycle
import Synchronization

/// Certificates in a folder, two files for each host: `ads.example.com.pem`, the chain with the host's own certificate
/// first, and `ads.example.com.key`. They are read again when they change, so that whatever renews them needs no restart.
public final class CertificateFolder: Service {
    private let folder: URL
    private let logger: Logger
    private let pairs: Mutex<[String: CertificatePair]>
    private static let pace = Duration.seconds(5)

    /// Why there is nothing to begin with.
    public struct Problem: Error, CustomStringConvertible {
        public let description: String
    }

    /// Throws `Problem` when there is no pair that can be used.
    public init(at folder: URL, logger: Logger) throws(Problem) {
        self.folder = folder
        self.logger = logger
        let found = CertificatePair.all(in: folder, knowing: [:], logger)
        guard !found.isEmpty else {
            throw Problem(description: "TLS_CERTIFICATES: there is no host.pem with its host.key in \(folder.path).")
        }
        pairs = Mutex(found)
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try? await Task.sleep(for: Self.pace)
                self.reload()
            }
        }
    }

    /// Reads what has changed. A pair that cannot be used leaves the one before it in use.
    func reload() {
        let known = pairs.withLock { $0 }
        let found = CertificatePair.all(in: folder, knowing: known, logger)
        if !found.isEmpty { pairs.withLock { $0 = found } }
    }

    /// For a server: the pair of the host that the client names, and no handshake for any other.
    public var configuration: TLSConfiguration? {
        guard let first = pairs.withLock({ $0.min { $0.key < $1.key }?.value }) else { return nil }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: first.chain, privateKey: first.key)
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        configuration.sslContextCallback = { client, promise in
            guard let pair = self.pair(for: client.serverHostname) else { return promise.fail(NoCertificate()) }
            var choice = NIOSSLContextConfigurationOverride()
            (choice.certificateChain, choice.privateKey) = (pair.chain, pair.key)
            promise.succeed(choice)
        }
        return configuration
    }

    func pair(for host: String?) -> CertificatePair? {
        host.flatMap { name in pairs.withLock { $0[name.lowercased()] } }
    }

    private struct NoCertificate: Error {}
}
