/// How a transaction is opened.
struct TransactionOptions: Sendable {
    var preamble: Preamble
    var isReadOnly: Bool
    var isolation: Isolation

    var begin: String {
        let level = isolation == .readCommitted ? "" : " ISOLATION LEVEL \(isolation.rawValue)"
        return "BEGIN\(level)\(isReadOnly ? " READ ONLY" : "")"
    }
}
