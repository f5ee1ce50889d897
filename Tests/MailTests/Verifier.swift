import Crypto
import CryptoExtras
import Foundation

/// Verifies signatures as a receiver does, by code of its own: it works on text with regular expressions and shares nothing
/// with what signs.
struct Verifier {
    let isValid: (_ signature: Data, _ text: Data) -> Bool

    static func rsa() throws -> (pem: String, Verifier) {
        let key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        let verifier = Verifier { signature, text in
            key.publicKey.isValidSignature(
                _RSA.Signing.RSASignature(rawRepresentation: signature), for: SHA256.hash(data: text),
                padding: .insecurePKCS1v1_5)
        }
        return (key.pemRepresentation, verifier)
    }

    static func ed25519() throws -> (pem: String, Verifier) {
        let key = Curve25519.Signing.PrivateKey()
        let verifier = Verifier { key.publicKey.isValidSignature($0, for: Data(SHA256.hash(data: $1))) }
        return (ed25519PEM(key), verifier)
    }

    /// As `openssl genpkey -algorithm ed25519` writes it.
    static func ed25519PEM(_ key: Curve25519.Signing.PrivateKey) -> String {
        let der = (Data(base64Encoded: "MC4CAQAwBQYDK2VwBCIEIA==") ?? Data()) + key.rawRepresentation
        return "-----BEGIN PRIVATE KEY-----\n\(der.base64EncodedString())\n-----END PRIVATE KEY-----\n"
    }

    func holds(for wire: String) throws -> Bool {
        let parts = wire.components(separatedBy: "\r\n\r\n")
        let (head, body) = (parts[0], parts.dropFirst().joined(separator: "\r\n\r\n"))
        var headers = head.replacing(/\r\n[ \t]+/, with: " ").components(separatedBy: "\r\n").map(canonical)
        let signature = headers.removeFirst()
        guard let bodyHash = tag("bh", signature), let value = tag("b", signature), let names = tag("h", signature)
        else {
            return false
        }
        let digest = Data(SHA256.hash(data: Data(canonicalBody(body).utf8))).base64EncodedString()
        var text = ""
        for name in names.split(separator: ":") {
            guard let index = headers.lastIndex(where: { $0.hasPrefix("\(name):") }) else { continue }
            text += headers.remove(at: index) + "\r\n"
        }
        text += signature.replacing(/; b=.*$/, with: "; b=")
        return digest == bodyHash && isValid(Data(base64Encoded: value) ?? Data(), Data(text.utf8))
    }

    private func canonical(_ line: String) -> String {
        let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
        let value = (parts.last ?? "").replacing(/[ \t]+/, with: " ").trimmingCharacters(in: .whitespaces)
        return "\(parts[0].lowercased()):\(value)"
    }

    private func canonicalBody(_ body: String) -> String {
        let lines = body.components(separatedBy: "\r\n").map {
            $0.replacing(/[ \t]+/, with: " ").replacing(/\ $/, with: "")
        }
        let text = lines.joined(separator: "\r\n").replacing(/(\r\n)+$/, with: "")
        return text.isEmpty ? "" : text + "\r\n"
    }

    private func tag(_ name: String, _ header: String) -> String? {
        header.split(separator: ":", maxSplits: 1)[1].split(separator: ";").compactMap { part in
            let pair = part.split(separator: "=", maxSplits: 1)
            return pair[0].trimmingCharacters(in: .whitespaces) == name
                ? pair.dropFirst().joined().replacing(" ", with: "") : nil
        }.first
    }
}
