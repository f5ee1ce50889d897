import Crypto
import CryptoExtras
import Foundation

/// A stored password: salt, cost and key, written as `$scrypt$ln=14,r=8,p=1$salt$key` (PHC string format).
struct ScryptHash: Sendable, Equatable {
    /// scrypt's parameters (RFC 7914). These take 16 MiB and about 50 ms.
    struct Cost: Sendable, Equatable {
        var logN = 14
        var r = 8
        var p = 1
    }

    let cost: Cost
    let salt: [UInt8]
    let key: [UInt8]

    /// Hashes under a new salt. Slow: call it on a thread that may block.
    init(of password: [UInt8], cost: Cost = Cost()) throws {
        self.cost = cost
        salt = .random(count: 16)
        key = try Self.derive(password, salt, cost, count: 32)
    }

    /// Reads the stored form; nil when it is not one, or asks for more work than we would ever have asked for.
    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt", let cost = Cost(parts[2]) else { return nil }
        guard let salt = Self.decode(parts[3]), let key = Self.decode(parts[4]) else { return nil }
        guard 8...64 ~= salt.count, 16...64 ~= key.count else { return nil }
        (self.cost, self.salt, self.key) = (cost, salt, key)
    }

    var text: String {
        "$scrypt$ln=\(cost.logN),r=\(cost.r),p=\(cost.p)$\(Self.encode(salt))$\(Self.encode(key))"
    }

    /// Compares in constant time. Slow: call it on a thread that may block.
    func matches(_ password: [UInt8]) throws -> Bool {
        let other = try Self.derive(password, salt, cost, count: key.count)
        // HMAC under the stored key: equal only for equal keys, and swift-crypto compares codes in constant time.
        let code = HMAC<SHA256>.authenticationCode(for: other, using: SymmetricKey(data: key))
        return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: key, using: SymmetricKey(data: key))
    }

    private static func derive(_ password: [UInt8], _ salt: [UInt8], _ cost: Cost, count: Int) throws -> [UInt8] {
        let key = try KDF.Scrypt.deriveKey(
            from: password, salt: salt, outputByteCount: count, rounds: 1 << cost.logN, blockSize: cost.r,
            parallelism: cost.p)
        return key.withUnsafeBytes { Array($0) }
    }

    /// Standard base64 without padding, as the format wants.
    private static func encode(_ bytes: [UInt8]) -> String {
        String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
    }

    private static func decode(_ text: Substring) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        return Data(base64Encoded: text + padding).map(Array.init)
    }
}

extension ScryptHash.Cost {
    fileprivate init?(_ text: Substring) {
        let fields = text.split(separator: ",").map { $0.split(separator: "=") }
        guard fields.count == 3, fields.allSatisfy({ $0.count == 2 }) else { return nil }
        guard fields.map({ $0[0] }) == ["ln", "r", "p"] else { return nil }
        guard let logN = Int(fields[0][1]), let r = Int(fields[1][1]), let p = Int(fields[2][1]) else { return nil }
        guard 1...17 ~= logN, 1...16 ~= r, 1...4 ~= p else { return nil }
        (self.logN, self.r, self.p) = (logN, r, p)
    }
}
