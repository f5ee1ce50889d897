import Postgres
import Templates
import Values

extension ImportPreview {
    /// Reads what the compared file comes to; `rejected` counts every row that would not be taken.
    static func metrics(
        _ transaction: Transaction, rejected: Int, ignoring columns: [String], _ formats: Formats
    ) async throws -> ImportPreview {
        let written = try await transaction.first(MetricsMerge.count())
        var preview = ImportPreview()
        preview.created = written?.created ?? 0
        preview.changed = written?.changed ?? 0
        preview.identical = (written?.rows ?? 0) - preview.created - preview.changed
        preview.rejected = rejected
        (preview.firstDay, preview.lastDay) = (written?.firstDay, written?.lastDay)
        preview.ignoredColumns = columns
        for (state, fate) in [("c", Fate.changed), ("n", .created), ("i", .identical)] {
            let rows = try await transaction.rows(MetricsPreview.samples(state))
            preview.samples += rows.map { Sample($0, fate, formats) }
        }
        preview.effects = try await transaction.rows(MetricsPreview.effects(written?.firstDay, written?.lastDay))
        return preview
    }
}

extension ImportPreview.Sample {
    fileprivate init(_ row: MetricsPreview.Row, _ fate: ImportPreview.Fate, _ formats: Formats) {
        self.init(
            fate: fate, line: row.line, title: row.episode,
            detail: "\(row.show) · \(formats.shortDay(row.day)) · \(row.source)",
            figures: Self.figures(row.figures, formats))
    }

    /// As people read them; those that are empty before and after are left out.
    static func figures(
        _ figures: [(name: String, before: Int?, after: Int?)], _ formats: Formats
    ) -> [ImportPreview.Figure] {
        figures.compactMap { name, before, after in
            guard before != nil || after != nil else { return nil }
            let text = { (value: Int?) in value.map { Self.text($0, of: name, formats) } }
            return ImportPreview.Figure(name: name, before: text(before), after: text(after))
        }
    }

    private static func text(_ value: Int, of name: String, _ formats: Formats) -> String {
        switch name {
        case "completion rate", "CTR": formats.percent(Percentage(millionths: value))
        case "revenue": formats.money(Money(minorUnits: value, currency: formats.currency))
        default: formats.count(value)
        }
    }
}
