import Crypto
import CryptoExtras
import Foundation

/// A private key that signs mail: RSA (RFC 6376) or Ed25519 (RFC 8463).
public struct DKIMKey: Sendable {
    private enum Kind: Sendable {
        case rsa(_RSA.Signing.PrivateKey)
        case ed25519(Curve25519.Signing.PrivateKey)
    }

    private let kind: Kind

    /// Reads PEM as `openssl genrsa` and `openssl genpkey` write it. Throws `signingKey`.
    public init(pem: String) throws(MailError) {
        if let key = Self.ed25519(pem) {
            kind = .ed25519(key)
        } else if let key = try? _RSA.Signing.PrivateKey(pemRepresentation: pem) {
            kind = .rsa(key)
        } else {
            throw .signingKey
        }
    }

    /// A new one that every receiver can read, RSA of 2048 bits, with the PEM to keep. It takes a good part of a second.
    public static func make() throws(MailError) -> (key: DKIMKey, pem: String) {
        guard let pem = try? _RSA.Signing.PrivateKey(keySize: .bits2048).pemRepresentation else { throw .signingKey }
        return (try DKIMKey(pem: pem), pem)
    }

    var algorithm: String {
        switch kind {
        case .rsa: "rsa-sha256"
        case .ed25519: "ed25519-sha256"
        }
    }

    /// The record that DNS must have under `<selector>._domainkey.<domain>`.
    public var record: String {
        switch kind {
        case .rsa(let key):
            "v=DKIM1; k=rsa; p=\(key.publicKey.derRepresentation.base64EncodedString())"
        case .ed25519(let key): "v=DKIM1; k=ed25519; p=\(key.publicKey.rawRepresentation.base64EncodedString())"
        }
    }

    /// Empty when the key refuses, which a key that was read does not.
    func sign(_ text: [UInt8]) -> [UInt8] {
        let digest = SHA256.hash(data: text)
        switch kind {
        case .rsa(let key):
            return (try? key.signature(for: digest, padding: .insecurePKCS1v1_5)).map { Array($0.rawRepresentation) }
                ?? []
        case .ed25519(let key):
            // Ed25519 signs the hash as a text of 32 bytes (RFC 8463, 3).
            return (try? key.signature(for: Data(digest))).map { Array($0) } ?? []
        }
    }

    /// PKCS #8 of an Ed25519 key is these bytes and then the key.
    private static let prefix: [UInt8] = [
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
    ]

    private static func ed25519(_ pem: String) -> Curve25519.Signing.PrivateKey? {
        let lines = pem.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("-----") }
        guard let der = Data(base64Encoded: lines.joined()), der.count == 48, der.starts(with: prefix) else {
            return nil
        }
        return try? Curve25519.Signing.PrivateKey(rawRepresentation: der.suffix(32))
    }
}
