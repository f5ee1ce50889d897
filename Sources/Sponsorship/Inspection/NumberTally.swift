/// Collects how a column writes its numbers.
struct NumberTally {
    private var findings = NumberFindings()
    /// How many values can be read, and how many are whole, under each mark.
    private var readable = CountByMark()
    private var whole = CountByMark()
    private var plain: [UInt8] = []

    /// Whether it is worth trying to read more cells as numbers.
    var isWorthwhile: Bool { findings.count > 0 || findings.misfits < 1000 }

    mutating func add(_ number: WrittenNumber, _ cell: Span<UInt8>, line: Int) {
        findings.count += 1
        for mark in DecimalMark.allCases {
            let reading = number.reading(mark)
            if reading != nil { readable[mark] += 1 }
            if reading?.isWhole == true { whole[mark] += 1 }
            if reading?.hasThousands == true { findings.hasThousands = true }
        }
        if (number.withPoint == nil) != (number.withComma == nil), findings.settledBy == nil {
            findings.settledBy = cell.sighting(line)
        }
        if number.isAmbiguous, findings.ambiguous == nil { findings.ambiguous = cell.sighting(line) }
        if number.hasPercentSign { findings.percents += 1 }
        if number.hasCurrencySign { findings.amounts += 1 }
        if number.isNegative { findings.negatives += 1 } else { compare(number, cell, line: line) }
    }

    mutating func addMisfit(_ cell: Span<UInt8>, line: Int) {
        findings.misfits += 1
        if findings.firstMisfit == nil { findings.firstMisfit = cell.sighting(line) }
    }

    /// Nil when less than three in four values are any.
    var result: NumberFindings? {
        guard findings.count > 0, findings.misfits <= findings.count / 3 else { return nil }
        var result = findings
        result.marks = marks(readable)
        result.wholeUnder = marks(whole)
        return result
    }

    /// The marks that fit all values. When none does, one or the other value is a mistake, and three in four are enough.
    private func marks(_ fitting: CountByMark) -> [DecimalMark] {
        let all = DecimalMark.allCases.filter { fitting[$0] == findings.count }
        guard all.isEmpty else { return all }
        return DecimalMark.allCases.filter { fitting[$0] >= findings.count - findings.count / 4 }
    }

    private mutating func compare(_ number: WrittenNumber, _ cell: Span<UInt8>, line: Int) {
        let millionths = number.millionths(cell, using: &plain) ?? .max
        guard millionths > 1_000_000 else { return }
        findings.aboveOne += 1
        if findings.firstAboveOne == nil { findings.firstAboveOne = cell.sighting(line) }
        if millionths > 10_000_000 { findings.aboveTen += 1 }
        guard millionths > 100_000_000 else { return }
        findings.aboveHundred += 1
        if findings.firstAboveHundred == nil { findings.firstAboveHundred = cell.sighting(line) }
    }
}

/// A number for each decimal mark; a dictionary would be looked up for every cell of a file.
private struct CountByMark {
    private var withPoint = 0
    private var withComma = 0

    subscript(mark: DecimalMark) -> Int {
        get { mark == .point ? withPoint : withComma }
        set { if mark == .point { withPoint = newValue } else { withComma = newValue } }
    }
}
