public import Values

/// What a column of a file is for.
public enum ColumnUse: Sendable, Hashable {
    case ignore
    /// A column of the kind, by its canonical name.
    case field(String, blank: BlankPolicy = .leave)
    /// The column holds one day's figures: each row becomes a row for that day.
    case unpivotDay(Day)
    /// The column holds one month's figures.
    case unpivotMonth(Month)
    /// The column holds one source's figures.
    case unpivotSource(String)

    public var isUnpivoted: Bool {
        switch self {
        case .ignore, .field: false
        case .unpivotDay, .unpivotMonth, .unpivotSource: true
        }
    }

    /// Whether the header says which time the figures cover.
    public var standsForTime: Bool { replacedField == "day" }

    /// The field for which the header of an unpivoted column stands.
    var replacedField: String? {
        switch self {
        case .unpivotDay, .unpivotMonth: "day"
        case .unpivotSource: "source"
        case .ignore, .field: nil
        }
    }

    /// The canonical name of the field it fills; nil for anything else.
    public var field: String? {
        if case .field(let name, _) = self { name } else { nil }
    }
}

/// What an empty cell does to what is on record.
public enum BlankPolicy: String, Sendable, Codable, CaseIterable {
    case leave, erase, reject
}

/// What time a row's figures cover.
public enum Grain: String, Sendable, Codable, CaseIterable {
    case day, month
    /// The days of `ImportMapping.period`.
    case period
    /// All time up to a day: kept as a snapshot as of that day, never added to daily figures.
    case lifetime
}

/// Which section of a file is meant.
public enum TableChoice: Sendable, Hashable {
    /// The first one whose header has this fingerprint.
    case header(fingerprint: String)
    /// From 0.
    case index(Int)
}

/// What a header's column names come to as one mapping sees them; see `MappedColumn`.
extension [MappedColumn] {
    /// The position of each listed column in a header; nil where the header has no such column left.
    func positions(in names: [String]) -> [Int?] {
        var places: [String: [Int]] = [:]
        for (position, name) in names.enumerated().reversed() { places[key(name), default: []].append(position) }
        return map { places[key($0.name)]?.popLast() }
    }

    /// Mappings are made of names that were clipped to be shown.
    private func key(_ name: String) -> String { HeaderName.folded(Excerpt(name).text) }
}

/// A column of the file, by its name in the header, and its use. Of columns with one name the first one listed is the
/// first one in the file, and so on.
public struct MappedColumn: Sendable, Hashable {
    public var name: String
    public var use: ColumnUse

    public init(_ name: String, _ use: ColumnUse) {
        (self.name, self.use) = (name, use)
    }
}

/// The first and the last day that a file's figures cover.
public struct Period: Sendable, Hashable, Codable {
    public var first: Day
    public var last: Day

    public init(first: Day, last: Day) {
        (self.first, self.last) = (first, last)
    }
}
