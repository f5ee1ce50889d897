import Foundation

/// 128 random bits, new for every response, that a script tag repeats to be run (CSP 3 §2.3.1).
public struct ScriptNonce: Sendable, CustomStringConvertible {
    private let high = UInt64.random(in: .min ... .max)
    private let low = UInt64.random(in: .min ... .max)

    /// Draws from the system's secure generator.
    public init() {}

    /// Base64, as the policy header and the `nonce` attribute want it.
    public var description: String {
        var bytes = Data(capacity: 16)
        for word in [high, low] { withUnsafeBytes(of: word) { bytes.append(contentsOf: $0) } }
        return bytes.base64EncodedString()
    }
}
