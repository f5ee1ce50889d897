/// Finds the fields of one row (RFC 4180), and can stop and go on wherever the bytes at hand end.
///
/// All positions count from the row's first byte, so they stay valid when the buffer moves.
struct RowScanner {
    enum Outcome {
        /// The row takes so many bytes, its line break included.
        case row(length: Int, endsInReturn: Bool)
        case needsMore
    }

    private enum Place {
        case bare, quoted
        /// Just behind a quote inside a quoted field: it either ends the field or is the first of a pair.
        case behindQuote
    }

    var delimiter = UInt8(ascii: ",")
    let limits: CSVLimits
    /// As many places as columns are allowed; the first `count` belong to the row.
    private(set) var fields: [CSVField]
    private(set) var count = 0
    /// Line breaks inside quoted fields; CRLF is one.
    private(set) var embeddedBreaks = 0
    private(set) var strayQuote: Int?
    private(set) var hasEscapes = false
    private var position = 0
    private var fieldStart = 0
    private var place = Place.bare
    /// Where the quoted field at hand was closed; nil in a bare field.
    private var closingQuote: Int?
    private var isEscaped = false

    init(limits: CSVLimits) {
        self.limits = limits
        fields = Array(repeating: CSVField(0, 0), count: limits.columns)
    }

    /// Ready for the next row.
    @inline(__always)
    mutating func reset() {
        (count, position, fieldStart) = (0, 0, 0)
        (embeddedBreaks, strayQuote, hasEscapes) = (0, nil, false)
    }

    /// Goes on in the row that the buffer starts with.
    @inline(__always)
    mutating func scan(_ buffer: borrowing RowBuffer, line: Int) throws(FileError) -> Outcome {
        let row = buffer.storage.span.extracting(buffer.start...)
        let end = min(buffer.count, limits.rowBytes)
        while position < end {
            if position == fieldStart, row[position] == .quote {
                place = .quoted
                position += 1
            }
            switch place {
            case .bare: if let outcome = try scanBare(row, end: end, line: line) { return outcome }
            case .quoted: scanQuoted(row, end: end)
            case .behindQuote: judgeQuote(row[position])
            }
        }
        guard buffer.count < limits.rowBytes else {
            throw place == .quoted ? .unclosedQuote(line: line) : .rowTooLong(line: line, limit: limits.rowBytes)
        }
        return .needsMore
    }

    /// Passes fields until the row ends, a quoted field begins (nil) or the bytes run out (nil).
    @inline(__always)
    private mutating func scanBare(_ row: Span<UInt8>, end: Int, line: Int) throws(FileError) -> Outcome? {
        if closingQuote != nil { return try endQuotedField(row, end: end, line: line) }
        // Copies, since nothing else of `self` can be touched while its fields are lent out.
        let (delimiter, delimiters) = (delimiter, SIMD16(repeating: delimiter))
        var (start, found, block) = (fieldStart, count, position)
        var outcome: Outcome?
        var places = fields.mutableSpan
        blocks: while block < end {
            var hits = BlockHits(row.block(at: block), delimiters, .lineFeeds, .returns)
            while let offset = hits.next(), block + offset < end {
                let hit = block + offset
                guard found < places.count else { throw .tooManyColumns(line: line, limit: places.count) }
                places[found] = CSVField(start, hit)
                found += 1
                start = hit + 1
                if row[hit] != delimiter {
                    outcome = .row(length: start, endsInReturn: row[hit] == .carriageReturn)
                    break blocks
                }
                // At the very end this looks at padding. No harm: the outer loop looks again when bytes have come.
                if row[start] == .quote {
                    block = start
                    break blocks
                }
            }
            block += 16
        }
        (fieldStart, count, position) = (start, found, min(block, end))
        return outcome
    }

    /// Passes the rest of a field whose quote was closed: nothing, as a rule.
    private mutating func endQuotedField(_ row: Span<UInt8>, end: Int, line: Int) throws(FileError) -> Outcome? {
        while position < end {
            let byte = row[position]
            position += 1
            guard byte == delimiter || byte == .lineFeed || byte == .carriageReturn else { continue }
            guard count < fields.count else { throw .tooManyColumns(line: line, limit: limits.columns) }
            fields[count] = quotedField(endingAt: position - 1)
            count += 1
            fieldStart = position
            return byte == delimiter ? nil : .row(length: position, endsInReturn: byte == .carriageReturn)
        }
        return nil
    }

    private mutating func scanQuoted(_ row: Span<UInt8>, end: Int) {
        let quotes = SIMD16(repeating: UInt8.quote)
        while position < end {
            var hits = BlockHits(row.block(at: position), quotes, .lineFeeds, .returns)
            while let offset = hits.next(), position + offset < end {
                let hit = position + offset
                if row[hit] == .quote {
                    position = hit + 1
                    place = .behindQuote
                    return
                }
                let endsPair = row[hit] == .lineFeed && row[hit - 1] == .carriageReturn
                embeddedBreaks += endsPair ? 0 : 1
            }
            position += 16
        }
        position = end
    }

    private mutating func judgeQuote(_ next: UInt8) {
        if next == .quote {
            place = .quoted
            (isEscaped, hasEscapes) = (true, true)
            position += 1
        } else {
            place = .bare
            closingQuote = position - 1
        }
    }

    private mutating func quotedField(endingAt end: Int) -> CSVField {
        let closing = closingQuote ?? end
        if closing + 1 != end, strayQuote == nil { strayQuote = count }
        var field = CSVField(fieldStart + 1, closing)
        field.isEscaped = isEscaped
        (closingQuote, isEscaped) = (nil, false)
        return field
    }

    /// Replaces a field whose doubled quotes were made single.
    mutating func shorten(_ position: Int, to end: Int) {
        fields[position].end = Int32(clamping: end)
        fields[position].isEscaped = false
    }
}

extension SIMD16<UInt8> {
    @inline(__always) fileprivate static var lineFeeds: Self { Self(repeating: .lineFeed) }
    @inline(__always) fileprivate static var returns: Self { Self(repeating: .carriageReturn) }
}
