import Crypto
import Foundation

/// A secret for one purpose, made from the site's secret so that a signature for one purpose is worth nothing in
/// another.
public struct SigningKey: Sendable {
    private let key: SymmetricKey

    /// - Parameters:
    ///   - secret: of the site, 32 random bytes or more.
    ///   - purpose: such as `csrf`.
    public init(secret: [UInt8], purpose: String) {
        let code = HMAC<SHA256>.authenticationCode(for: Data(purpose.utf8), using: SymmetricKey(data: secret))
        key = SymmetricKey(data: code)
    }

    /// HMAC-SHA256 of the text, 32 bytes.
    func sign(_ text: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key))
    }

    /// Compares in constant time.
    func verify(_ signature: [UInt8], of text: String) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(signature, authenticating: Data(text.utf8), using: key)
    }
}
