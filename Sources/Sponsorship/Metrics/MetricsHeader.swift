/// What the columns of a metrics file are, in the file's order.
public struct MetricsHeader: Sendable, Equatable {
    /// The header line as we write it ourselves.
    public static let canonical = MetricsColumn.allCases.map(\.rawValue).joined(separator: ",")

    /// One place per column of the file; nil where the column is not used.
    public let columns: [MetricsColumn?]
    /// The file's own names of its columns, clipped and made fit to show.
    public let names: [String]

    /// The names of the columns that are not used.
    public var extras: [String] {
        zip(names, columns).compactMap { name, column in column == nil ? name : nil }
    }

    /// Recognises columns in any order and case; spaces and hyphens count as underscores. Where two columns could be
    /// the same one, the better name wins and the other is an extra.
    public init(_ names: [String]) throws(FileError) {
        let keys = names.map(HeaderName.folded)
        var columns = [MetricsColumn?](repeating: nil, count: names.count)
        for column in MetricsColumn.allCases {
            guard let name = ([column.rawValue] + column.aliases).first(where: keys.contains) else { continue }
            let places = keys.indices.filter { keys[$0] == name }
            guard places.count == 1 else { throw .duplicateColumn(column) }
            for place in places { columns[place] = column }
        }
        try Self.check(columns, names)
        self.columns = columns
        self.names = names.map { Excerpt($0).text }
    }

    /// What a mapping says the columns are.
    init(columns: [MetricsColumn?], names: [String]) {
        (self.columns, self.names) = (columns, names)
    }

    /// The name of a column; nil beyond the last.
    func name(_ position: Int) -> String? {
        names.indices.contains(position) ? names[position] : nil
    }

    /// No columns at all.
    static let none = MetricsHeader(columns: [], names: [])

    private static func check(_ columns: [MetricsColumn?], _ names: [String]) throws(FileError) {
        guard columns.contains(where: { $0 != nil }) else {
            throw .unknownHeader(found: names.prefix(20).map { Excerpt($0).text })
        }
        for column in MetricsColumn.required where !columns.contains(column) { throw .missingColumn(column) }
        guard columns.contains(where: { $0?.isFigure == true }) else { throw .noFigures }
    }
}
