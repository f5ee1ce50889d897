internal import Values

/// A date as a file writes it, with or without a time of day. Which of two numbers is the day may still be open.
struct WrittenDate: Equatable {
    let form: DateForm
    private let year: Int
    /// The day and the month in the order in which they are written; the month first where the form settles it.
    private let first: Int
    private let second: Int
    private(set) var hasTimeOfDay = false

    /// Nil for anything that is no date in any order. The caller has trimmed the cell.
    init?(_ cell: Span<UInt8>) {
        guard 6...40 ~= cell.count else { return nil }
        var scanner = ByteScanner()
        guard let date = Self.numbers(cell, &scanner) ?? Self.named(cell, &scanner), date.exists else { return nil }
        self = date
        if scanner.isAtEnd(cell) { return }
        guard Self.passTime(cell, &scanner) else { return nil }
        hasTimeOfDay = true
    }

    /// The day; nil when it does not exist, or when the form leaves the order open and none is given.
    func day(_ order: DateOrder?) -> Day? {
        guard form == .numeric else { return Day(year: year, month: first, day: second) }
        return switch order {
        case .dayFirst: Day(year: year, month: second, day: first)
        case .monthFirst: Day(year: year, month: first, day: second)
        case nil: nil
        }
    }

    /// Whether both orders give a day, and not the same one.
    var isAmbiguous: Bool { form == .numeric && first != second && first <= 12 && second <= 12 }

    private var exists: Bool { day(.dayFirst) != nil || day(.monthFirst) != nil }

    private init(_ form: DateForm, year: Int, _ first: Int, _ second: Int) {
        (self.form, self.year, self.first, self.second) = (form, year, first, second)
    }

    /// Dates that begin with a number.
    private static func numbers(_ cell: Span<UInt8>, _ scanner: inout ByteScanner) -> WrittenDate? {
        guard let head = scanner.number(cell) else { return nil }
        if head.digits == 8 {
            let (year, rest) = head.value.quotientAndRemainder(dividingBy: 10_000)
            // Beyond these years it is a count.
            return 1990...2100 ~= year ? WrittenDate(.compact, year: year, rest / 100, rest % 100) : nil
        }
        guard let mark = scanner.passAny("-/. ", cell) else { return nil }
        if let word = scanner.word(cell) { return dayNamed(head, word, cell, &scanner) }
        guard mark != 0x20, let middle = scanner.number(cell), middle.digits <= 2, scanner.pass(mark, cell),
            let tail = scanner.number(cell)
        else { return nil }
        if head.digits == 4, tail.digits <= 2 {
            return WrittenDate(.yearFirst, year: head.value, middle.value, tail.value)
        }
        guard head.digits <= 2, let year = year(tail) else { return nil }
        return WrittenDate(.numeric, year: year, head.value, middle.value)
    }

    /// `27 Sep 2024` or `2024-Sep-27`, behind the first number and the name.
    private static func dayNamed(
        _ head: (value: Int, digits: Int), _ word: (letters: UInt64, count: Int), _ cell: Span<UInt8>,
        _ scanner: inout ByteScanner
    ) -> WrittenDate? {
        guard let month = CalendarName.month(word) else { return nil }
        passSeparators(cell, &scanner)
        guard let tail = scanner.number(cell) else { return nil }
        if head.digits == 4 {
            return tail.digits <= 2 ? WrittenDate(.named, year: head.value, month, tail.value) : nil
        }
        guard head.digits <= 2, let year = year(tail) else { return nil }
        return WrittenDate(.named, year: year, month, head.value)
    }

    /// `Sep 27, 2024`, or either way of writing behind a weekday.
    private static func named(_ cell: Span<UInt8>, _ scanner: inout ByteScanner) -> WrittenDate? {
        guard scanner.position == 0, var word = scanner.word(cell) else { return nil }
        passSeparators(cell, &scanner)
        if CalendarName.isWeekday(word) {
            guard let month = scanner.word(cell) else { return numbers(cell, &scanner) }
            word = month
            passSeparators(cell, &scanner)
        }
        guard let month = CalendarName.month(word), let day = scanner.number(cell), day.digits <= 2 else { return nil }
        // 27th
        _ = scanner.word(cell)
        passSeparators(cell, &scanner)
        guard let tail = scanner.number(cell), let year = year(tail) else { return nil }
        return WrittenDate(.named, year: year, month, day.value)
    }

    private static func passSeparators(_ cell: Span<UInt8>, _ scanner: inout ByteScanner) {
        while scanner.passAny(" ,-./", cell) != nil {}
    }

    /// Two digits mean this century: delivery is not older.
    private static func year(_ number: (value: Int, digits: Int)) -> Int? {
        switch number.digits {
        case 2: 2000 + number.value
        case 4: number.value
        default: nil
        }
    }

    /// `T15:43:00.123Z`, ` 3:43 PM` and the like, up to the end.
    private static func passTime(_ cell: Span<UInt8>, _ scanner: inout ByteScanner) -> Bool {
        _ = scanner.pass(UInt8(ascii: ","), cell)
        guard scanner.passAny("Tt ", cell) != nil else { return false }
        guard let hour = scanner.number(cell), hour.value <= 24, scanner.pass(UInt8(ascii: ":"), cell),
            let minute = scanner.number(cell), minute.digits == 2
        else { return false }
        if scanner.pass(UInt8(ascii: ":"), cell) {
            guard let second = scanner.number(cell), second.digits == 2 else { return false }
            if scanner.passAny(".,", cell) != nil { guard scanner.number(cell) != nil else { return false } }
        }
        return passZone(cell, &scanner)
    }

    /// AM or PM, and a zone, which is not applied: the day is the one that is written.
    private static func passZone(_ cell: Span<UInt8>, _ scanner: inout ByteScanner) -> Bool {
        scanner.passSpaces(cell)
        _ = scanner.word(cell)
        scanner.passSpaces(cell)
        if scanner.passAny("+-", cell) != nil {
            guard scanner.number(cell) != nil else { return false }
            if scanner.pass(UInt8(ascii: ":"), cell) { guard scanner.number(cell) != nil else { return false } }
        } else {
            _ = scanner.word(cell)
        }
        return scanner.isAtEnd(cell)
    }
}
