import NIOCore

extension MultipartParser {
    mutating func skipPreamble() throws(MultipartFailure) -> Bool {
        if let offset = buffer.offset(of: delimiter) {
            buffer.moveReaderIndex(forwardBy: offset + delimiter.count)
            state = .afterDelimiter
            return true
        }
        guard buffer.readableBytes <= quota.limits.headerBytes else { throw .malformed }
        return false
    }

    /// After the boundary come two dashes at the end of it all, else padding and the line's end.
    mutating func passDelimiter() throws(MultipartFailure) -> Bool {
        guard buffer.readableBytes >= 2 else { return false }
        if buffer.readableBytesView.starts(with: "--".utf8) {
            state = .epilogue
            buffer.clear()
            return true
        }
        let padding = buffer.readableBytesView.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
        guard padding <= 64 else { throw .malformed }
        guard buffer.readableBytes >= padding + 2 else { return false }
        guard buffer.readableBytesView.dropFirst(padding).starts(with: "\r\n".utf8) else { throw .malformed }
        // The line's end stays: headers are then "\r\nA: b\r\n\r\n", and an empty block is no special case.
        buffer.moveReaderIndex(forwardBy: padding)
        try quota.countPart()
        state = .headers
        return true
    }

    mutating func headers() throws(MultipartFailure) -> MultipartPart? {
        let end = buffer.offset(of: Array("\r\n\r\n".utf8))
        guard (end ?? buffer.readableBytes) <= quota.limits.headerBytes else { throw .headersTooLarge }
        guard let end else { return nil }
        let bytes = buffer.readSlice(length: end) ?? ByteBuffer()
        buffer.moveReaderIndex(forwardBy: 4)
        guard let text = String(validating: bytes.readableBytesView, as: UTF8.self), !text.utf8.contains(0),
            let part = MultipartPart(headers: text)
        else { throw .malformed }
        state = .body
        quota.begin(part)
        return part
    }

    mutating func chunk() throws(MultipartFailure) -> ByteBuffer? {
        let found = buffer.offset(of: delimiter)
        // The last bytes may be the start of a delimiter whose rest has not come yet.
        let length = found ?? max(0, buffer.readableBytes - (delimiter.count - 1))
        let chunk = buffer.readSlice(length: length) ?? ByteBuffer()
        if found != nil {
            buffer.moveReaderIndex(forwardBy: delimiter.count)
            state = .afterDelimiter
        }
        try quota.count(chunk.readableBytes)
        return chunk.readableBytes > 0 ? chunk : nil
    }
}
