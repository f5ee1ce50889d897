import Crypto
import Foundation

/// Encrypts what the database must keep but must not know: AES-256 in GCM, under a key of its own that is derived from
/// the site's secret. What is sealed for one place cannot be opened in another.
public struct Seal: Sendable {
    private let key: SymmetricKey

    /// - Parameters:
    ///   - secret: of the site, 32 random bytes or more.
    ///   - purpose: such as `sheet keys`.
    public init(secret: [UInt8], purpose: String) {
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret), info: Data(purpose.utf8), outputByteCount: 32)
    }

    /// Nonce, cipher text and tag. The place is where it will stand, such as tenant and row.
    public func close(_ plain: [UInt8], at place: String) throws -> [UInt8] {
        let box = try AES.GCM.seal(Data(plain), using: key, authenticating: Data(place.utf8))
        guard let combined = box.combined else { throw SealBroken() }
        return Array(combined)
    }

    /// Throws `SealBroken` for what was changed, stood elsewhere, or was sealed under another secret.
    public func open(_ sealed: [UInt8], at place: String) throws(SealBroken) -> [UInt8] {
        guard let box = try? AES.GCM.SealedBox(combined: Data(sealed)),
            let plain = try? AES.GCM.open(box, using: key, authenticating: Data(place.utf8))
        else { throw SealBroken() }
        return Array(plain)
    }
}

/// Something sealed cannot be opened.
public struct SealBroken: Error, Sendable, Equatable {}
