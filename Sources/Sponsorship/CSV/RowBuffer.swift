/// The one buffer a file passes through: bytes are appended at the end and consumed, row by row, from the start.
struct RowBuffer {
    /// Readable bytes beyond `end`, so that a block of 16 may be loaded at any position. Their content is arbitrary.
    static let padding = 16

    private(set) var storage = [UInt8](repeating: 0, count: RowBuffer.padding)
    private(set) var start = 0
    private(set) var end = 0

    var count: Int { end - start }

    mutating func append(_ bytes: Span<UInt8>) {
        reserve(bytes.count)
        storage.withUnsafeMutableBufferPointer { storage in
            bytes.withUnsafeBufferPointer { _ = storage.extracting(end...).update(fromContentsOf: $0) }
        }
        end += bytes.count
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
    }

    mutating func append(_ byte: UInt8) {
        reserve(1)
        storage[end] = byte
        end += 1
    }

    mutating func consume(_ count: Int) {
        start = min(start + count, end)
    }

    /// Moves the unfinished row to the front. Its bytes all came with the last piece, so this is linear over a file.
    mutating func compact() {
        guard start > 0 else { return }
        storage.withUnsafeMutableBufferPointer { storage in
            _ = storage.update(fromContentsOf: UnsafeBufferPointer(rebasing: storage[start..<end]))
        }
        end -= start
        start = 0
    }

    /// Makes the doubled quotes of a field single, in place, and returns the field's new end.
    mutating func unescape(_ range: Range<Int>) -> Int {
        var target = start + range.lowerBound
        var source = target
        let limit = min(start + range.upperBound, end)
        while source < limit {
            storage[target] = storage[source]
            target += 1
            source += storage[source] == UInt8(ascii: "\"") ? 2 : 1
        }
        return target - start
    }

    private mutating func reserve(_ count: Int) {
        let needed = end + count + Self.padding
        guard needed > storage.count else { return }
        storage.append(contentsOf: repeatElement(0, count: max(needed, storage.count * 2) - storage.count))
    }
}
