/// Walks over the bytes of one cell. The cell is handed to every step, since a span cannot be kept.
struct ByteScanner {
    private(set) var position = 0

    func isAtEnd(_ cell: Span<UInt8>) -> Bool { position >= cell.count }

    func peek(_ cell: Span<UInt8>) -> UInt8? { position < cell.count ? cell[position] : nil }

    /// Passes one byte when it is there.
    mutating func pass(_ byte: UInt8, _ cell: Span<UInt8>) -> Bool {
        guard peek(cell) == byte else { return false }
        position += 1
        return true
    }

    /// Passes any of two or three bytes and says which.
    mutating func passAny(_ bytes: StaticString, _ cell: Span<UInt8>) -> UInt8? {
        guard let next = peek(cell) else { return nil }
        let isOne = bytes.withUTF8Buffer { $0.contains(next) }
        if isOne { position += 1 }
        return isOne ? next : nil
    }

    mutating func passSpaces(_ cell: Span<UInt8>) {
        while peek(cell) == 0x20 { position += 1 }
    }

    /// Passes all digits at hand. Nil, and nothing passed, when there is none or more than nine.
    mutating func number(_ cell: Span<UInt8>) -> (value: Int, digits: Int)? {
        var (value, end) = (0, position)
        while end < cell.count, cell[end] &- UInt8(ascii: "0") < 10 {
            guard end - position < 9 else { return nil }
            value = value * 10 + Int(cell[end] &- UInt8(ascii: "0"))
            end += 1
        }
        guard end > position else { return nil }
        defer { position = end }
        return (value, end - position)
    }

    /// Passes all ASCII letters at hand, at most twelve, and returns them in lower case, packed with the first letter
    /// in the lowest byte; the rest of a longer name than eight is passed and dropped.
    mutating func word(_ cell: Span<UInt8>) -> (letters: UInt64, count: Int)? {
        var (letters, end) = (UInt64(0), position)
        while end < cell.count, (cell[end] | 0x20) &- UInt8(ascii: "a") < 26 {
            guard end - position < 12 else { return nil }
            if end - position < 8 { letters |= UInt64(cell[end] | 0x20) << UInt64((end - position) * 8) }
            end += 1
        }
        guard end > position else { return nil }
        defer { position = end }
        return (letters, end - position)
    }
}
