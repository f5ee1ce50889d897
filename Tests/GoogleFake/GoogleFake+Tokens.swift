import CryptoExtras
import Foundation
import LocalServer
import NIOHTTP1

extension GoogleFake.State {
    /// Access for an hour, or what Google's own server says of a bad claim.
    mutating func token(for head: HTTPRequestHead, _ body: [UInt8], _ key: FakeKey) -> LocalServer.Reply {
        if let reason = fault(head, body, key) {
            refusals.append(reason)
            return .json(#"{"error": "invalid_grant", "error_description": "\#(reason)"}"#, .badRequest)
        }
        let token = "ya29.\(UUID())"
        tokens.insert(token)
        return .json(#"{"access_token": "\#(token)", "expires_in": 3599, "token_type": "Bearer"}"#)
    }

    private func fault(_ head: HTTPRequestHead, _ body: [UInt8], _ key: FakeKey) -> String? {
        let prefix = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion="
        let text = String(decoding: body, as: UTF8.self)
        guard head.method == .POST, text.hasPrefix(prefix) else { return "no claim" }
        guard head.headers["content-type"] == ["application/x-www-form-urlencoded"] else { return "no form" }
        guard let claim = Claim(String(text.dropFirst(prefix.count)), key) else { return "bad signature" }
        let now = Int(now.timeIntervalSince1970)
        guard isKeyAlive else { return "account not found" }
        guard claim.iss == key.email, claim.kid == key.id else { return "another account" }
        guard claim.aud == audience else { return "another audience" }
        guard claim.scope == "https://www.googleapis.com/auth/spreadsheets.readonly" else { return "another scope" }
        guard claim.iat <= now + 60, now < claim.exp, claim.exp - claim.iat <= 3600 else { return "not fresh" }
        return nil
    }

    /// What is in a signed claim.
    private struct Claim {
        let kid, iss, scope, aud: String
        let iat, exp: Int

        /// Nil unless the key has signed it.
        init?(_ text: String, _ key: FakeKey) {
            let parts = text.split(separator: ".")
            guard parts.count == 3, let header = Self.json(parts[0]), let payload = Self.json(parts[1]),
                let signature = Self.data(parts[2]), header["alg"] as? String == "RS256",
                key.hasSigned(Data("\(parts[0]).\(parts[1])".utf8), signature),
                let kid = header["kid"] as? String, let iss = payload["iss"] as? String,
                let scope = payload["scope"] as? String, let aud = payload["aud"] as? String,
                let iat = payload["iat"] as? Int, let exp = payload["exp"] as? Int
            else { return nil }
            (self.kid, self.iss, self.scope, self.aud, self.iat, self.exp) = (kid, iss, scope, aud, iat, exp)
        }

        private static func json(_ part: Substring) -> [String: Any]? {
            data(part).flatMap { try? JSONSerialization.jsonObject(with: $0) } as? [String: Any]
        }

        private static func data(_ part: Substring) -> Data? {
            let plain = part.replacing("-", with: "+").replacing("_", with: "/")
            return Data(base64Encoded: plain + String(repeating: "=", count: (4 - plain.count % 4) % 4))
        }
    }
}

/// A key that Google has never seen, as the file that people download.
public struct FakeKey: Sendable {
    public let email = "desk@the-tests.iam.gserviceaccount.com"
    public let id = "4f1d0c1e5a"
    private static let pair = try? _RSA.Signing.PrivateKey(keySize: .bits2048)
    private static let small = try? _RSA.Signing.PrivateKey(unsafeKeySize: .init(bitCount: 1024))

    public var pem: String { Self.pair?.pkcs8PEMRepresentation ?? "" }
    /// One that is too small to be safe.
    public var smallPEM: String { Self.small?.pkcs8PEMRepresentation ?? "" }

    public init() {}

    /// The file; with another private key for one that cannot be used.
    public func json(privateKey: String? = nil, type: String = "service_account") -> String {
        let file = [
            "type": type, "project_id": "the-tests", "private_key_id": id, "private_key": privateKey ?? pem,
            "client_email": email, "token_uri": "http://169.254.169.254/token",
        ]
        return (try? JSONSerialization.data(withJSONObject: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    func hasSigned(_ data: Data, _ signature: Data) -> Bool {
        Self.pair?.publicKey.isValidSignature(
            _RSA.Signing.RSASignature(rawRepresentation: signature), for: data, padding: .insecurePKCS1v1_5) ?? false
    }
}
