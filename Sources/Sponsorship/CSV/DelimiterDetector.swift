/// Tells from the header line what separates the columns: comma, semicolon or tab, whichever stands there most often
/// outside quotes. A first line without any may be a title above the header, so the next few are looked at as well; when
/// none of them has one, there is one column, and a comma is assumed.
struct DelimiterDetector {
    /// Lines that are looked at, blank ones included.
    private static let mostLines = 20

    private var lines = 0
    private var position = 0
    private var isQuoted = false
    private var previous: UInt8?
    private var counts: (comma: Int, semicolon: Int, tab: Int) = (0, 0, 0)

    /// The delimiter once a line that has one is complete; nil while bytes are missing. The buffer starts with the file's
    /// first line that is not blank.
    mutating func detect(
        _ buffer: RowBuffer, limits: CSVLimits, line: Int, isComplete: Bool
    ) throws(FileError) -> UInt8? {
        let bytes = buffer.storage.span.extracting(buffer.start..<buffer.end)
        while position < min(bytes.count, limits.rowBytes) {
            let byte = bytes[position]
            position += 1
            if !isQuoted, byte == .lineFeed || byte == .carriageReturn {
                lines += 1
                if hasDelimiter || lines == Self.mostLines { return mostFrequent }
            }
            count(byte)
            previous = byte
        }
        if lines > 0, isComplete || position >= limits.rowBytes { return mostFrequent }
        guard position < limits.rowBytes else {
            throw isQuoted ? .unclosedQuote(line: line) : .rowTooLong(line: line, limit: limits.rowBytes)
        }
        return nil
    }

    private mutating func count(_ byte: UInt8) {
        switch byte {
        case .quote where isQuoted || mayOpenQuote: isQuoted.toggle()
        case UInt8(ascii: ",") where !isQuoted: counts.comma += 1
        case UInt8(ascii: ";") where !isQuoted: counts.semicolon += 1
        case UInt8(ascii: "\t") where !isQuoted: counts.tab += 1
        default: break
        }
    }

    /// A quote opens a field at its start, and again right behind one: as the second of a pair. Elsewhere it is text.
    private var mayOpenQuote: Bool {
        previous.map { Self.mayStandBeforeQuote.contains($0) } ?? true
    }

    private var hasDelimiter: Bool { counts.comma > 0 || counts.semicolon > 0 || counts.tab > 0 }

    private var mostFrequent: UInt8 {
        if counts.tab > max(counts.comma, counts.semicolon) { return UInt8(ascii: "\t") }
        return UInt8(ascii: counts.semicolon > counts.comma ? ";" : ",")
    }

    private static let mayStandBeforeQuote: [UInt8] = [
        .quote, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), .lineFeed, .carriageReturn,
    ]
}
