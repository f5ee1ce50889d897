/// Tells from the header line what separates the columns: comma, semicolon or tab, whichever stands there most often
/// outside quotes. A header without any has one column, and a comma is assumed.
struct DelimiterDetector {
    private var position = 0
    private var isQuoted = false
    private var previous: UInt8?
    private var counts: (comma: Int, semicolon: Int, tab: Int) = (0, 0, 0)

    /// The delimiter once the header line, with which the buffer starts, is complete; nil while bytes are missing.
    mutating func detect(_ buffer: RowBuffer, limits: CSVLimits, line: Int) throws(FileError) -> UInt8? {
        let bytes = buffer.storage.span.extracting(buffer.start..<buffer.end)
        while position < min(bytes.count, limits.rowBytes) {
            let byte = bytes[position]
            position += 1
            if !isQuoted, byte == .lineFeed || byte == .carriageReturn { return mostFrequent }
            count(byte)
            previous = byte
        }
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
        previous.map { [.quote, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].contains($0) } ?? true
    }

    private var mostFrequent: UInt8 {
        if counts.tab > max(counts.comma, counts.semicolon) { return UInt8(ascii: "\t") }
        return UInt8(ascii: counts.semicolon > counts.comma ? ";" : ",")
    }
}
