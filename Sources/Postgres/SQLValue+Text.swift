/// Bound as text. The server cannot store a NUL byte in text, so one is refused here.
extension String: SQLValue {
    public static var type: SQLType { .text }

    public static func accepts(_ type: SQLType) -> Bool {
        switch type {
        case .text, .varchar, .bpchar, .name, .json: true
        default: false
        }
    }

    public func encode(into bytes: inout [UInt8]) throws(PostgresError) {
        guard !utf8.contains(0) else { throw .invalidValue("The text contains a NUL character.") }
        bytes.append(contentsOf: utf8)
    }

    /// The connection's encoding is UTF-8 (checked when it opens), so the bytes are valid.
    public init(decoding bytes: RawSpan) {
        self = bytes.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    }
}
