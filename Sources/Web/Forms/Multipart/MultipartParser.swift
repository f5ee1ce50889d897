import NIOCore

/// Takes a multipart body apart piece by piece (RFC 2046 §5.1). Pure: feed it bytes, pull elements. It holds no more
/// than one piece of the body and one delimiter.
struct MultipartParser {
    enum State {
        case preamble, afterDelimiter, headers, body, epilogue
    }

    var state = State.preamble
    var buffer: ByteBuffer
    var quota: MultipartQuota
    let delimiter: [UInt8]

    /// The boundary comes from the Content-Type, without the dashes.
    init(boundary: String, limits: MultipartLimits) {
        delimiter = Array("\r\n--\(boundary)".utf8)
        quota = MultipartQuota(limits)
        // The first delimiter may open the body; with this it looks like all others.
        buffer = ByteBuffer(string: "\r\n")
    }

    /// True once the closing delimiter was seen; what follows is to be ignored.
    var isComplete: Bool { state == .epilogue }

    mutating func append(_ bytes: ByteBuffer) {
        guard state != .epilogue else { return }
        buffer.discardReadBytes()
        buffer.writeImmutableBuffer(bytes)
    }

    /// The next element, nil when more bytes are needed.
    mutating func next() throws(MultipartFailure) -> MultipartElement? {
        while true {
            switch state {
            case .preamble: guard try skipPreamble() else { return nil }
            case .afterDelimiter: guard try passDelimiter() else { return nil }
            case .headers: return try headers().map(MultipartElement.part)
            case .body:
                if let chunk = try chunk() { return .chunk(chunk) }
                guard state != .body else { return nil }
            case .epilogue: return nil
            }
        }
    }
}
