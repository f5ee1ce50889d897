/// Collects what one column holds, in memory that does not grow with the file.
struct ColumnTally {
    /// Bytes of a value that are kept to be shown.
    static let longestSample = 120
    private static let mostSamples = 5
    private static let mostPlaceholders = 20

    private var findings: ColumnFindings
    private var samples: [[UInt8]] = []
    private var dates = DateTally()
    private var numbers = NumberTally()
    private var months = 0
    private var clocks = 0
    private var seconds = 0

    init(name: String) {
        findings = ColumnFindings(name: Excerpt(name).text)
    }

    mutating func add(_ field: Span<UInt8>, line: Int) {
        let cell = field.extracting(field.trimmedRange)
        if cell.isEmpty {
            findings.blank += 1
        } else if Placeholder.matches(cell) {
            addPlaceholder(cell)
        } else {
            findings.filled += 1
            keepSample(cell)
            classify(cell, line: line)
        }
    }

    var result: ColumnFindings {
        var result = findings
        result.samples = samples.map { Excerpt($0.span.shown).text }
        (result.dates, result.numbers) = (dates.result, numbers.result)
        result.isMonths = isMost(months)
        result.isDurations = clocks > 0 && isMost(clocks + seconds)
        return result
    }

    private func isMost(_ count: Int) -> Bool { count > 0 && findings.filled - count <= count / 3 }

    private mutating func classify(_ cell: Span<UInt8>, line: Int) {
        if numbers.isWorthwhile, let number = WrittenNumber(cell) {
            numbers.add(number, cell, line: line)
            seconds += 1
        } else {
            numbers.addMisfit(cell, line: line)
        }
        if dates.isWorthwhile, let date = WrittenDate(cell) {
            dates.add(date, cell, line: line)
        } else {
            dates.addMisfit(cell, line: line)
        }
        // Not looked for any more in a long column that has none.
        if months > 0 || findings.filled < 1000, WrittenMonth.month(cell) != nil { months += 1 }
        if clocks > 0 || findings.filled < 1000, WrittenDuration.clock(cell) != nil { clocks += 1 }
    }

    private mutating func keepSample(_ cell: Span<UInt8>) {
        guard samples.count < Self.mostSamples else { return }
        let sample = cell.extracting(cell.range(upTo: Self.longestSample))
        for kept in samples where kept.span.hasSameBytes(as: sample) { return }
        samples.append(sample.withUnsafeBufferPointer { Array($0) })
    }

    private mutating func addPlaceholder(_ cell: Span<UInt8>) {
        let text = String(decoding: cell)
        if let place = findings.placeholders.firstIndex(where: { $0.text == text }) {
            findings.placeholders[place].count += 1
        } else if findings.placeholders.count < Self.mostPlaceholders {
            findings.placeholders.append(.init(text: text, count: 1))
        }
    }
}
