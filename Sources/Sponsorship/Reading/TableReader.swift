/// Picks out of a file's rows those of the table that a mapping is for, and knows where its columns are.
struct TableReader {
    /// What a row is to whoever reads the table.
    enum Part {
        case header, row, other
        /// A total that is left out.
        case total
    }

    private let columns: [MappedColumn]
    private let choice: TableChoice?
    private let skipsTotals: Bool
    private var splitter = TableSplitter()
    private var totals = TotalsDetector()
    private var chosen: Int?
    private var isReading = false
    /// The header's names, clipped and made fit to show.
    private(set) var names: [String] = []
    /// Where each of the mapping's columns is; nil for one that is ignored and not there.
    private(set) var positions: [Int?] = []
    private(set) var hasRows = false
    /// A column that the header lacks; no error until a row follows, since the header may be a title above another.
    private var lacking: FileError?

    var isFound: Bool { !names.isEmpty }

    init(_ mapping: ImportMapping) {
        (columns, choice, skipsTotals) = (mapping.columns, mapping.table, mapping.skipsTotals)
    }

    @inline(__always)
    mutating func take(_ row: borrowing CSVRow) throws(FileError) -> Part {
        if choice == nil, isFound, !skipsTotals, lacking == nil { return .row }
        return try judge(row)
    }

    private mutating func judge(_ row: borrowing CSVRow) throws(FileError) -> Part {
        hasRows = true
        guard choice != nil else {
            if !isFound { return try begin(row, row.names) }
            if let lacking { throw lacking }
            return totals.isTotal(row) ? .total : .row
        }
        switch splitter.take(row) {
        case .header: return try beginIfChosen(row)
        case .repeatedHeader, .blank: return .other
        case .row:
            guard isReading else { return .other }
            if let lacking { throw lacking }
            return skipsTotals && totals.isTotal(row) ? .total : .row
        }
    }

    private mutating func beginIfChosen(_ row: borrowing CSVRow) throws(FileError) -> Part {
        switch choice {
        case .header(let fingerprint):
            isReading = splitter.fingerprint == fingerprint && (chosen ?? splitter.index) == splitter.index
        case .index(let index): isReading = splitter.index == index
        case nil: isReading = true
        }
        guard isReading else { return .other }
        chosen = splitter.index
        return try begin(row, splitter.names)
    }

    private mutating func begin(_ row: borrowing CSVRow, _ names: [String]) throws(FileError) -> Part {
        if case .notText = row.fault { throw .headerNotText }
        positions = columns.positions(in: names)
        let missing = zip(columns, positions).first { $1 == nil && $0.use != .ignore }
        lacking = missing.map { .noSuchColumn(Excerpt($0.0.name).text) }
        self.names = names.map { Excerpt($0).text }
        totals.reset()
        return .header
    }

    /// Why no row was read at all; nil when some were.
    func failure(rows: Int) -> FileError? {
        if let lacking { return lacking }
        if isFound { return rows == 0 ? .headerOnly : nil }
        return hasRows ? .noSuchTable : .empty
    }
}

extension TableReader {
    /// What is wrong with the row as a whole. Empty fields beyond the header's are not: spreadsheets add them.
    func fault(of row: borrowing CSVRow) -> Rejection? {
        guard row.fault != nil || row.count != names.count else { return nil }
        switch row.fault {
        case .notText(let field): return rejection(row, field, .notText)
        case .strayQuote(let field): return rejection(row, field, .strayQuote)
        case nil: break
        }
        if row.count > names.count, row.isBlank(from: names.count) { return nil }
        let reason = Rejection.Reason.fieldCount(found: row.count, expected: names.count)
        return Rejection(line: row.line, column: nil, value: "", reason: reason)
    }

    /// A rejection that names a column by its position.
    func rejection(_ row: borrowing CSVRow, _ position: Int, _ reason: Rejection.Reason) -> Rejection {
        let name = names.indices.contains(position) ? names[position] : nil
        return Rejection(
            line: row.line, column: name, value: row.withField(position) { Excerpt($0).text }, reason: reason)
    }
}

extension CSVRow {
    fileprivate func isBlank(from first: Int) -> Bool {
        for position in first..<max(first, count) where withField(position, { !$0.trimmedRange.isEmpty }) {
            return false
        }
        return true
    }
}
