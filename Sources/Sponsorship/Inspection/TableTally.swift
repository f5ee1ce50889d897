/// Collects what one table holds.
struct TableTally {
    private static let mostTotals = 100

    private var findings: TableFindings
    private var columns: [ColumnTally]

    /// Of those that stand above the table.
    private static let mostTitles = 10

    /// `titles` stand right above the header.
    init(_ splitter: TableSplitter, headerLine: Int, titles: [String]) {
        findings = TableFindings(
            headerLine: headerLine, names: splitter.names.map { Excerpt($0).text }, fingerprint: splitter.fingerprint,
            rows: 0, firstLine: 0, lastLine: 0, misshapen: 0, totalsLines: [], columns: [],
            titles: Array(titles.suffix(Self.mostTitles)))
        columns = splitter.names.map { ColumnTally(name: $0) }
    }

    mutating func add(_ row: borrowing CSVRow) {
        findings.rows += 1
        if findings.firstLine == 0 { findings.firstLine = row.line }
        findings.lastLine = row.line
        if row.count != columns.count { findings.misshapen += 1 }
        for position in 0..<min(row.count, columns.count) {
            row.withField(position) { columns[position].add($0, line: row.line) }
        }
    }

    mutating func addTotal(line: Int) {
        if findings.totalsLines.count < Self.mostTotals { findings.totalsLines.append(line) }
    }

    mutating func addRepeatedHeader() {
        findings.repeatedHeaders += 1
    }

    /// What it was taken for was a title above another table.
    var asTitles: [String] { (findings.titles ?? []) + findings.names.filter { !$0.isEmpty } }

    var result: TableFindings {
        var result = findings
        result.columns = columns.map(\.result)
        return result
    }
}
