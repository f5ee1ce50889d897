extension [UInt8] {
    /// Appends text with `& < > " '` replaced by character references.
    ///
    /// Works on bytes, not on `Character`s: a quote followed by a combining mark is one
    /// `Character` that equals no quote, and would slip through a comparison of characters.
    public mutating func appendEscaped(_ text: String) {
        let isContiguous: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped(bytes: $0) }
        guard isContiguous == nil else { return }
        Array(text.utf8).withUnsafeBufferPointer { appendEscaped(bytes: $0) }
    }

    /// Appends text as it stands. Only for text that is part of the program.
    public mutating func appendLiteral(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Appends part of other bytes. Faster than `append(contentsOf: bytes[range])`, which counts references.
    mutating func appendBytes(_ range: Range<Int>, of bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// Copies runs of harmless bytes whole, so that text without special characters costs one copy.
    private mutating func appendEscaped(bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in bytes.indices {
            guard let reference = characterReference(for: bytes[index]) else { continue }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
            appendLiteral(reference)
            start = index + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
}

/// The reference that stands for a byte in HTML, `nil` for a byte that may stand for itself.
@inline(__always)
private func characterReference(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
}
