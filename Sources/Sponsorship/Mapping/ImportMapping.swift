/// How a file is read: everything that a file does not say by itself, decided.
///
/// People also write it by hand, as JSON: whatever is left out has the value given here, and a key that does not exist
/// is an error. Columns of the file that are not listed are not used.
public struct ImportMapping: Sendable, Hashable, Codable {
    public var kind: ImportKind
    /// Nil: the file is one table, and its first line is the header.
    public var table: TableChoice?
    public var encoding: CSVEncoding = .detected
    /// Nil: told from the header line.
    public var delimiter: Delimiter?
    public var columns: [MappedColumn] = []
    /// What holds for every row, by canonical column name, written as the canonical form writes it: a show, an episode,
    /// a source, a day.
    public var fixed: [String: String] = [:]
    public var grain = Grain.day
    /// The days covered, when the grain is a period.
    public var period: Period?
    /// Nil: dates in numbers are refused unless the year stands first.
    public var dateOrder: DateOrder?
    public var decimalMark = DecimalMark.point
    /// What the cells of unpivoted columns hold: a figure's canonical name.
    public var unpivoted: String?
    public var rates = RateUnit.fraction
    /// A rate above 100 % counts as 100 %; otherwise its row is rejected.
    public var capsRates = false
    /// Words that count as an empty cell, regardless of case; texts and references are left as they are.
    public var placeholders: [String] = []
    public var skipsTotals = false
    /// The figure of which every row counts one, when rows are events: one row a download.
    public var countsRows: String?
    /// What names stand for that are the names of several things on record, or of none.
    public var names: [NameMeaning] = []

    enum CodingKeys: String, CodingKey, CaseIterable {
        case kind, table, encoding, delimiter, columns, fixed, grain, period, dateOrder, decimalMark, unpivoted, rates,
            capsRates, placeholders, skipsTotals, countsRows, names
    }

    public init(kind: ImportKind) {
        self.kind = kind
    }

    /// Whether rows for the same day, episode and source add up; otherwise the later one in the file wins.
    public var addsRows: Bool { countsRows != nil }

    /// What an empty cell does to a field; a field that no column fills is left alone.
    public func blankPolicy(of field: String) -> BlankPolicy {
        for column in columns {
            if case .field(field, let blank) = column.use { return blank }
        }
        return .leave
    }

    /// Whether something fills the field: a column, a fixed value, or what is unpivoted or counted.
    public func fills(_ field: String) -> Bool {
        fixed[field] != nil || columns.contains { $0.use.field == field } || field == countsRows
            || (field == unpivoted && columns.contains(where: \.use.isUnpivoted))
            || columns.contains { $0.use.replacedField == field }
    }

    /// Settles the order of dates in numbers; columns whose header is such a date stand for another day then.
    public mutating func settle(_ order: DateOrder) {
        dateOrder = order
        for position in columns.indices {
            guard case .unpivotDay = columns[position].use else { continue }
            let name = Array(columns[position].name.utf8)
            if let day = WrittenDate(name.span)?.day(order) { columns[position].use = .unpivotDay(day) }
        }
    }
}
