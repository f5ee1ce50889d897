import Foundation
import Logging
import NIOSSL

/// A host's certificate with its chain, and the key.
struct CertificatePair: Sendable {
    let chain: [NIOSSLCertificateSource]
    let key: NIOSSLPrivateKeySource
    /// When the files were written, and how long they are: another pair has another one.
    let stamp: [String]

    /// Those that can be used, by host. Files that are as they were are not read again.
    static func all(
        in folder: URL, knowing known: [String: CertificatePair], _ logger: Logger
    ) -> [String: CertificatePair] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        var pairs: [String: CertificatePair] = [:]
        for file in files where file.hasSuffix(".pem") {
            let host = String(file.dropLast(4))
            let places = ["pem", "key"].map { folder.appending(path: "\(host).\($0)") }
            let stamp = places.map(Self.stamp)
            if let pair = known[host.lowercased()], pair.stamp == stamp {
                pairs[host.lowercased()] = pair
                continue
            }
            do {
                pairs[host.lowercased()] = try CertificatePair(places[0], places[1], stamp)
                logger.info("A certificate was read", metadata: ["host": "\(host)"])
            } catch {
                logger.error("A certificate cannot be used", metadata: ["host": "\(host)", "error": "\(error)"])
                pairs[host.lowercased()] = known[host.lowercased()]
            }
        }
        return pairs
    }

    private init(_ chain: URL, _ key: URL, _ stamp: [String]) throws {
        let certificates = try NIOSSLCertificate.fromPEMFile(chain.path)
        let secret = try NIOSSLPrivateKey(file: key.path, format: .pem)
        self.chain = certificates.map { .certificate($0) }
        self.key = .privateKey(secret)
        self.stamp = stamp
        // Says so now when the two do not belong together, instead of at each handshake.
        _ = try NIOSSLContext(
            configuration: .makeServerConfiguration(certificateChain: self.chain, privateKey: self.key))
    }

    private static func stamp(_ file: URL) -> String {
        let facts = try? FileManager.default.attributesOfItem(atPath: file.path)
        let written = facts?[.modificationDate] as? Date
        return "\(written?.timeIntervalSince1970 ?? 0) \(facts?[.size] ?? 0)"
    }
}
