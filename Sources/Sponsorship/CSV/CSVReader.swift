/// Reads a CSV file that arrives in chunks of any size, and lends out its rows one at a time.
///
/// Memory is bounded by one row's limit and one piece of a chunk, whatever the file holds. After an error the reader
/// stays failed: every later call throws the same error.
public struct CSVReader {
    /// A chunk is taken in pieces, so that a huge one is not copied whole.
    private static let pieceBytes = 1 << 16

    private let limits: CSVLimits
    private var decoder: TextDecoder
    private var buffer = RowBuffer()
    private var detector = DelimiterDetector()
    private var scanner: RowScanner
    private var line = 1
    private var followsReturn = false
    private var followsGap = false
    private var failure: FileError?

    /// What separates the columns; nil until the header line is complete.
    public private(set) var delimiter: UInt8?

    /// What the file began with, once its first bytes have come.
    var mark: ByteOrderMark? { decoder.mark }

    /// The delimiter is told from the file unless it is given.
    public init(encoding: CSVEncoding = .detected, limits: CSVLimits = .standard, delimiter: Delimiter? = nil) {
        self.limits = limits
        self.delimiter = delimiter?.byte
        decoder = TextDecoder(encoding)
        scanner = RowScanner(limits: limits)
        if let byte = delimiter?.byte { scanner.delimiter = byte }
    }

    /// Takes the next bytes of the file and hands over each row they complete, the header among them, in order.
    public mutating func feed<State>(
        _ chunk: Span<UInt8>, into state: inout State,
        _ row: (inout State, borrowing CSVRow) throws(FileError) -> Void
    ) throws(FileError) {
        try failingForGood { (reader) throws(FileError) in
            for start in stride(from: 0, to: chunk.count, by: Self.pieceBytes) {
                let piece = chunk.extracting(start..<min(start + Self.pieceBytes, chunk.count))
                try reader.decoder.decode(piece, into: &reader.buffer)
                try reader.drain(into: &state, row)
            }
        }
    }

    /// The file is complete: hands over a last row that had no line break.
    public mutating func finish<State>(
        into state: inout State,
        _ row: (inout State, borrowing CSVRow) throws(FileError) -> Void
    ) throws(FileError) {
        try failingForGood { (reader) throws(FileError) in
            try reader.decoder.finish(into: &reader.buffer)
            if reader.buffer.count > 0 { reader.buffer.append(.lineFeed) }
            try reader.drain(isComplete: true, into: &state, row)
            if reader.buffer.count > 0 { throw .unclosedQuote(line: reader.line) }
        }
    }

    private mutating func failingForGood(_ body: (inout CSVReader) throws(FileError) -> Void) throws(FileError) {
        if let failure { throw failure }
        do {
            try body(&self)
        } catch {
            failure = error
            throw error
        }
    }

    /// Hands over the rows that are complete and keeps the rest.
    private mutating func drain<State>(
        isComplete: Bool = false, into state: inout State,
        _ row: (inout State, borrowing CSVRow) throws(FileError) -> Void
    ) throws(FileError) {
        defer { buffer.compact() }
        guard try knowsDelimiter(isComplete: isComplete) else { return }
        while case .row(let length, let endsInReturn) = try nextRow() {
            let next = line + 1 + scanner.embeddedBreaks
            // A line break and nothing else is a blank line.
            if length > 1 { try emit(length, into: &state, row) }
            followsGap = length <= 1
            scanner.reset()
            buffer.consume(length)
            (line, followsReturn) = (next, endsInReturn)
        }
    }

    private mutating func knowsDelimiter(isComplete: Bool) throws(FileError) -> Bool {
        if delimiter != nil { return true }
        skipBlankLines()
        guard let found = try detector.detect(buffer, limits: limits, line: line, isComplete: isComplete) else {
            return false
        }
        delimiter = found
        scanner.delimiter = found
        return true
    }

    /// Before the header; after it, the scanner sees to them.
    private mutating func skipBlankLines() {
        while buffer.count > 0, [.lineFeed, .carriageReturn].contains(buffer.storage[buffer.start]) {
            let isReturn = buffer.storage[buffer.start] == .carriageReturn
            if isReturn || !followsReturn { line += 1 }
            followsReturn = isReturn
            buffer.consume(1)
        }
    }

    /// The second half of a CRLF may come long after the first, so it is dropped at the start of the next row.
    @inline(__always)
    private mutating func nextRow() throws(FileError) -> RowScanner.Outcome {
        if followsReturn, buffer.count > 0 {
            if buffer.storage[buffer.start] == .lineFeed { buffer.consume(1) }
            followsReturn = false
        }
        return try scanner.scan(buffer, line: line)
    }

    @inline(__always)
    private mutating func emit<State>(
        _ length: Int, into state: inout State, _ row: (inout State, borrowing CSVRow) throws(FileError) -> Void
    ) throws(FileError) {
        if scanner.hasEscapes { unescape() }
        let isPlain = isPlain(length)
        let fault = try isPlain && scanner.strayQuote == nil ? nil : fault(length)
        try buffer.storage.withUnsafeBufferPointer { (bytes) throws(FileError) in
            try scanner.fields.withUnsafeBufferPointer { (fields) throws(FileError) in
                try row(
                    &state,
                    CSVRow(
                        line: line, fault: fault, isAfterGap: followsGap, isPlain: isPlain,
                        bytes: bytes.extracting(buffer.start..<buffer.start + length),
                        fields: fields.extracting(..<scanner.count)))
            }
        }
    }

    private mutating func unescape() {
        for position in 0..<scanner.count where scanner.fields[position].isEscaped {
            scanner.shorten(position, to: buffer.unescape(scanner.fields[position].range))
        }
    }

    @inline(__always)
    private func isPlain(_ length: Int) -> Bool {
        buffer.storage.span.extracting(buffer.start..<buffer.start + length).isPlain
    }

    private func fault(_ length: Int) throws(FileError) -> CSVRow.Fault? {
        if let field = scanner.strayQuote { return .strayQuote(field: field) }
        let row = buffer.storage.span.extracting(buffer.start..<buffer.start + length)
        if row.containsNUL { throw .binary(line: line) }
        for position in 0..<scanner.count where !row.extracting(scanner.fields[position].range).isUTF8 {
            return .notText(field: position)
        }
        return nil
    }
}
