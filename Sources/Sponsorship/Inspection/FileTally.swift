/// Collects what a file holds, row by row.
struct FileTally {
    /// Sections that are described; no report has more.
    private static let mostTables = 40

    private var splitter = TableSplitter()
    private var totals = TotalsDetector()
    private var finished: [TableFindings] = []
    private var current: TableTally?
    private var furtherTables = 0
    private(set) var isPlain = true
    private(set) var firstUndecodableLine: Int?

    var tables: [TableFindings] { finished + (current.map { [$0.result] } ?? []) }
    var further: Int { furtherTables }

    mutating func take(_ row: borrowing CSVRow) {
        if !row.isPlain { isPlain = false }
        if case .notText = row.fault, firstUndecodableLine == nil { firstUndecodableLine = row.line }
        switch splitter.take(row) {
        case .blank: break
        case .repeatedHeader: current?.addRepeatedHeader()
        case .header(let replacesTitle): begin(headerLine: row.line, replacesTitle: replacesTitle)
        case .row:
            if totals.isTotal(row) { current?.addTotal(line: row.line) } else { current?.add(row) }
        }
    }

    private mutating func begin(headerLine: Int, replacesTitle: Bool) {
        totals.reset()
        let titles = replacesTitle ? current?.asTitles ?? [] : []
        if let current, !replacesTitle { finished.append(current.result) }
        let isDescribed = finished.count < Self.mostTables
        if !isDescribed { furtherTables += replacesTitle ? 0 : 1 }
        current = isDescribed ? TableTally(splitter, headerLine: headerLine, titles: titles) : nil
    }
}
