/// Turns offsets into lines and columns, counted from 1 in characters, in one pass over the text.
struct SourcePositions {
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1
    private var column = 1

    init(_ source: SourceText) {
        bytes = source.bytes
    }

    /// Offsets must not fall from call to call; an offset before the last one gets the last one's place.
    mutating func place(of target: Int) -> (line: Int, column: Int) {
        while offset < target, offset < bytes.count {
            let byte = bytes[offset]
            if byte == .lineFeed {
                line += 1
                column = 1
            } else if !byte.isContinuation {
                column += 1
            }
            offset += 1
        }
        return (line, column)
    }
}
