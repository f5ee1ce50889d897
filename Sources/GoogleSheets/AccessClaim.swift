import Foundation
import JWTKit

/// What a service account says, signed with its key, to be given access for an hour (RFC 7523).
struct AccessClaim: JWTPayload {
    let iss: String
    let scope: String
    let aud: String
    let iat: Int
    let exp: Int

    /// To read sheets, and nothing else.
    static let scope = "https://www.googleapis.com/auth/spreadsheets.readonly"
    private static let life = 3600

    init(_ key: ServiceAccountKey, audience: String, at now: Date) {
        iss = key.email
        scope = Self.scope
        aud = audience
        iat = Int(now.timeIntervalSince1970)
        exp = iat + Self.life
    }

    func verify(using _: some JWTAlgorithm) {}

    /// The claim as it is sent.
    func signed(with key: ServiceAccountKey) async throws -> String {
        let keys = JWTKeyCollection()
        let kid = JWKIdentifier(string: key.keyID)
        await keys.add(rsa: try Insecure.RSA.PrivateKey(pem: key.privateKey), digestAlgorithm: .sha256, kid: kid)
        return try await keys.sign(self, kid: kid)
    }
}
