/// The part of reading records that changes from row to row.
struct RecordRows {
    private(set) var counts = MetricsReader.Counts()
    private(set) var extras: [String] = []
    private(set) var table: TableReader
    private let mapping: ImportMapping
    private let columns: [ImportColumn]
    /// What every record begins as.
    private let opening: [String?]
    /// For each used column of the file: where it is, which of the kind's columns it is, and what a blank does.
    private var places: [(position: Int, column: Int, rejectsBlank: Bool)] = []
    private var cells: CellReader

    init(_ mapping: ImportMapping) {
        self.mapping = mapping
        table = TableReader(mapping)
        cells = CellReader(mapping)
        columns = mapping.kind.columns
        opening = columns.map { mapping.fixed[$0.name] }
    }

    mutating func take(
        _ row: borrowing CSVRow, accepted: (ImportRecord, borrowing CSVRow) -> Void,
        rejected: (Rejection, borrowing CSVRow) -> Void
    ) throws(FileError) {
        switch try table.take(row) {
        case .header: begin()
        case .total: counts.skipped += 1
        case .other: break
        case .row where row.isBlank: break
        case .row:
            do throws(Rejection) {
                let record = try parse(row)
                counts.accepted += 1
                accepted(record, row)
            } catch {
                counts.rejected += 1
                rejected(error.withSuggestion(mapping), row)
            }
        }
    }

    private mutating func begin() {
        places = []
        for case (let mapped, let position?) in zip(mapping.columns, table.positions) {
            guard case .field(let name, let blank) = mapped.use,
                let column = columns.firstIndex(where: { $0.name == name })
            else { continue }
            places.append((position, column, blank == .reject))
        }
        let used = places.map(\.position)
        extras = table.names.indices.filter { !used.contains($0) }.map { table.names[$0] }
    }

    private mutating func parse(_ row: borrowing CSVRow) throws(Rejection) -> ImportRecord {
        if let fault = table.fault(of: row) { throw fault }
        var values = opening
        for place in places {
            do throws(Rejection.Reason) {
                let column = columns[place.column]
                let value = try row.withField(place.position) { (field) throws(Rejection.Reason) in
                    try column.value(field.extracting(field.trimmedRange), with: &cells)
                }
                if value == nil, place.rejectsBlank { throw .missing }
                values[place.column] = value
            } catch {
                throw table.rejection(row, place.position, error)
            }
        }
        try fillAlternatives(row, &values)
        return ImportRecord(line: row.line, values: values)
    }

    /// A required value may come from the column that may say the same; what is still missing is the row's problem.
    private func fillAlternatives(_ row: borrowing CSVRow, _ values: inout [String?]) throws(Rejection) {
        for (position, column) in columns.enumerated() where column.isRequired && values[position] == nil {
            if let other = columns.firstIndex(where: { $0.name == column.alternative }) {
                values[position] = values[other]
            }
            guard values[position] == nil else { continue }
            if let place = places.first(where: { $0.column == position })?.position {
                throw table.rejection(row, place, .missing)
            }
            throw Rejection(line: row.line, column: column.name, value: "", reason: .missing)
        }
    }
}
