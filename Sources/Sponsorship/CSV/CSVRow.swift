/// One row while it lies in the reader's buffer. Cannot be kept; what should stay is copied out of the fields.
public struct CSVRow: ~Copyable {
    /// What is wrong with the row as text; the position is that of the first field concerned.
    public enum Fault: Sendable, Equatable {
        /// Text follows a closing quote.
        case strayQuote(field: Int)
        /// The bytes are not valid in the file's encoding.
        case notText(field: Int)
    }

    /// The physical line of the file on which the row starts, from 1.
    public let line: Int
    public let fault: Fault?
    /// Blank lines stand between this row and the one before.
    let isAfterGap: Bool
    /// All bytes are ASCII.
    let isPlain: Bool
    let bytes: UnsafeBufferPointer<UInt8>
    let fields: UnsafeBufferPointer<CSVField>

    /// How many fields the row has.
    public var count: Int { fields.count }

    /// Lends the bytes of a field, quotes removed; empty beyond the last field.
    @inline(__always)
    public func withField<Result, Failure: Error>(
        _ position: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let range = fields.indices.contains(position) ? fields[position].range : 0..<0
        return try body(bytes.span.extracting(range))
    }

    /// A field as text; bytes that are no text become replacement characters.
    public func text(_ position: Int) -> String {
        withField(position) { String(decoding: $0) }
    }
}
