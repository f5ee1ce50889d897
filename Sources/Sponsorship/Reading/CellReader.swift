internal import Values

/// Reads single cells as a mapping says they are written. Empty cells and placeholders are nil.
struct CellReader {
    let order: DateOrder?
    let mark: DecimalMark
    let rates: RateUnit
    let capsRates: Bool
    private let blanks: BlankWords
    private var plain: [UInt8] = []

    init(_ mapping: ImportMapping) {
        (order, mark) = (mapping.dateOrder, mapping.decimalMark)
        (rates, capsRates) = (mapping.rates, mapping.capsRates)
        blanks = BlankWords(mapping.placeholders)
    }

    /// The caller has trimmed the cell, here and below.
    func isBlank(_ cell: Span<UInt8>) -> Bool { cell.isEmpty || blanks.contains(cell) }

    func day(_ cell: Span<UInt8>) throws(Rejection.Reason) -> Day? {
        if isBlank(cell) { return nil }
        guard let day = WrittenDate(cell)?.day(order) else { throw order.map { .notADate($0) } ?? .notADay }
        return day
    }

    /// A month, or the one in which a date lies.
    func month(_ cell: Span<UInt8>) throws(Rejection.Reason) -> Month? {
        if isBlank(cell) { return nil }
        if let month = WrittenMonth.month(cell) { return month }
        guard let day = WrittenDate(cell)?.day(order) else { throw .notAMonth }
        return Month(of: day)
    }

    mutating func wholeNumber(_ cell: Span<UInt8>, upTo limit: Int64) throws(Rejection.Reason) -> Int64? {
        if isBlank(cell) { return nil }
        do throws(Rejection.Reason) {
            return try Cell.wholeNumber(cell, upTo: limit)
        } catch {
            guard error == .notAWholeNumber else { throw error }
            guard let digits = marked(cell), digits.isWhole else { throw error }
        }
        let end = plain.firstIndex(of: UInt8(ascii: ".")) ?? plain.count
        return try Cell.wholeNumber(plain.span.extracting(..<end), upTo: limit)
    }

    /// A share to a millionth. A percent sign says what it says, whatever the unit of the others.
    mutating func rate(_ cell: Span<UInt8>) throws(Rejection.Reason) -> Percentage? {
        if isBlank(cell) { return nil }
        guard let number = WrittenNumber(cell), !number.isNegative, !number.hasCurrencySign,
            number.write(cell, mark, into: &plain), let decimal = DecimalNumber(plain.span)
        else { throw .notARate(rates) }
        let isPercent = number.hasPercentSign || rates == .percent
        let millionths = decimal.scaled(isPercent ? 4 : 6, limit: .max) ?? .max
        if millionths > UInt64(Percentage.millionthsPerWhole) {
            if capsRates { return .whole }
            throw .notARate(rates)
        }
        return Percentage(millionths: Int(millionths))
    }

    /// An amount in hundredths, rounded half up.
    mutating func amount(_ cell: Span<UInt8>, upTo limit: Int64) throws(Rejection.Reason) -> Int64? {
        if isBlank(cell) { return nil }
        guard let number = WrittenNumber(cell), !number.isNegative, !number.hasPercentSign,
            number.write(cell, mark, into: &plain), let decimal = DecimalNumber(plain.span)
        else { throw .notAnAmount }
        guard let cents = decimal.scaled(2, limit: UInt64(max(0, limit))) else { throw .tooLarge(limit: limit) }
        return Int64(cents)
    }

    /// Whole seconds; fractions are dropped.
    mutating func duration(_ cell: Span<UInt8>, upTo limit: Int64) throws(Rejection.Reason) -> Int64? {
        if isBlank(cell) { return nil }
        if let seconds = WrittenDuration.clock(cell) { return try Self.limited(Int64(seconds), limit) }
        guard let number = WrittenNumber(cell), !number.isNegative, !number.hasPercentSign, !number.hasCurrencySign,
            number.write(cell, mark, into: &plain)
        else { throw .notADuration }
        let end = plain.firstIndex(of: UInt8(ascii: ".")) ?? plain.count
        guard end > 0, plain[..<end].allSatisfy(\.isDigit) else { throw .notADuration }
        return try Cell.wholeNumber(plain.span.extracting(..<end), upTo: limit)
    }

    private static func limited(_ value: Int64, _ limit: Int64) throws(Rejection.Reason) -> Int64 {
        if value > limit { throw .tooLarge(limit: limit) }
        return value
    }

    /// Writes a number with marks as plain digits; nil when it is none, or has a sign that no count has.
    private mutating func marked(_ cell: Span<UInt8>) -> WrittenNumber.Reading? {
        guard let number = WrittenNumber(cell), !number.isNegative, !number.hasPercentSign, !number.hasCurrencySign,
            number.write(cell, mark, into: &plain)
        else { return nil }
        return number.reading(mark)
    }
}
