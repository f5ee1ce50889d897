/// Finds the lines that sum up others: those that say so, and those without a name, or with one that may mean it, whose
/// figures are the sums so far.
struct TotalsDetector {
    /// Per column, in millionths of the figures; nil where nothing was added yet.
    private var sums: [Int128?] = []
    private var plain: [UInt8] = []

    /// Ready for the next table.
    mutating func reset() {
        sums.removeAll(keepingCapacity: true)
    }

    /// Whether the row is a total; any other row is added to the sums.
    mutating func isTotal(_ row: borrowing CSVRow) -> Bool {
        let label = TotalsLabel(of: row)
        if label == .certain || (label == .possible || isNameless(row)) && equalsSums(row) { return true }
        add(row)
        return false
    }

    private func isNameless(_ row: borrowing CSVRow) -> Bool {
        row.count > 1 && row.withField(0) { $0.trimmedRange.isEmpty }
    }

    /// At least one figure is its column's sum, none that is whole is anything else, and nothing is text. Rates are
    /// averages there.
    private mutating func equalsSums(_ row: borrowing CSVRow) -> Bool {
        var equal = 0
        for position in 1..<row.count where !row.withField(position, { $0.trimmedRange.isEmpty }) {
            guard let value = figure(row, position) else { return false }
            if sums.indices.contains(position), sums[position] == value, value > 0 {
                equal += 1
            } else if value % 1_000_000 == 0 {
                return false
            }
        }
        return equal > 0
    }

    private mutating func add(_ row: borrowing CSVRow) {
        if sums.count < row.count { sums.append(contentsOf: repeatElement(nil, count: row.count - sums.count)) }
        for position in 0..<row.count {
            if let value = figure(row, position) { sums[position] = (sums[position] ?? 0) &+ value }
        }
    }

    /// The figure in millionths; nil for anything else. A cell that can be read both ways is read with a point.
    private mutating func figure(_ row: borrowing CSVRow, _ position: Int) -> Int128? {
        row.withField(position) { field in
            let cell = field.extracting(field.trimmedRange)
            return WrittenNumber(cell)?.millionths(cell, using: &plain).map { Int128($0) }
        }
    }
}

extension WrittenNumber {
    /// The value without its sign in millionths, with a decimal point where both marks are possible; nil beyond 10^13.
    func millionths(_ cell: Span<UInt8>, using plain: inout [UInt8]) -> UInt64? {
        guard write(cell, withPoint == nil ? .comma : .point, into: &plain) else { return nil }
        return DecimalNumber(plain.span)?.scaled(6, limit: .max)
    }
}
