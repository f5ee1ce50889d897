import Sponsorship

/// Which rejected row each line of a corrected file is about.
struct CorrectedRows {
    private struct Lines {
        var column: Int?
        var lines: [Int] = []
        var rows: [Int] = []

        mutating func take(_ row: borrowing CSVRow) {
            guard let column else {
                self.column = (0..<row.count).last { row.text($0) == RejectedRows.columns[0] } ?? -1
                return
            }
            guard let rejected = Int(row.text(column)) else { return }
            lines.append(row.line)
            rows.append(rejected)
        }
    }

    private var csv = CSVReader()
    private var found = Lines()

    /// Lines of this file and, at the same places, the rows of the one that it corrects.
    var lines: [Int] { found.lines }
    var rows: [Int] { found.rows }

    mutating func feed(_ bytes: [UInt8]) throws(FileError) {
        try csv.feed(bytes.span, into: &found) { (found, row) throws(FileError) in found.take(row) }
    }

    /// Forgets what has been dealt with.
    mutating func clear() {
        (found.lines, found.rows) = ([], [])
    }

    mutating func finish() throws(FileError) {
        try csv.finish(into: &found) { (found, row) throws(FileError) in found.take(row) }
    }
}
