public import NIOCore

/// What a multipart body consists of, in order: the headers of a part, then its bytes in pieces.
public enum MultipartElement: Sendable, Equatable {
    case part(MultipartPart)
    /// Of the part announced last; never empty.
    case chunk(ByteBuffer)
}
