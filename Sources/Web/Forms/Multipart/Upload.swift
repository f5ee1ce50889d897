public import HummingbirdCore
public import NIOCore

/// A form with one file, the file last: its small fields are read at once (the CSRF token among them), and the file is
/// then streamed by whoever has checked them.
public struct Upload {
    /// The fields before the file.
    public let fields: FormFields
    /// The file's headers; nil when the form had none, or the person chose none.
    public let file: MultipartPart?
    private var elements: Multipart.Iterator?

    /// Reads up to the first file. Throws `MultipartFailure`.
    public static func read(_ request: Request, limits: MultipartLimits = MultipartLimits()) async throws -> Upload {
        var elements = try Multipart(request, limits: limits).makeAsyncIterator()
        var leading = LeadingFields()
        while let element = try await elements.next() {
            switch element {
            // An input without a chosen file is sent as a file without a name.
            case .part(let part) where part.filename.map { !$0.isEmpty } ?? false:
                return Upload(fields: try leading.fields(), file: part, elements: elements)
            case .part(let part): try leading.begin(part)
            case .chunk(let bytes): leading.append(bytes)
            }
        }
        return Upload(fields: try leading.fields(), file: nil, elements: nil)
    }

    /// The next piece of the file, nil at its end. Parts after the file are ignored.
    public nonisolated(nonsending) mutating func nextChunk() async throws -> ByteBuffer? {
        if case .chunk(let bytes)? = try await elements?.next() { return bytes }
        elements = nil
        return nil
    }

    /// All of the file, where the limits keep it small.
    public nonisolated(nonsending) mutating func bytes() async throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let chunk = try await nextChunk() { bytes.append(contentsOf: chunk.readableBytesView) }
        return bytes
    }
}
