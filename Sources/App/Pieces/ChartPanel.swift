import Templates

/// A chart with its table behind it, or a sentence when there is nothing to draw.
struct ChartPanel: View {
    let id: String
    let title: String
    let note: String
    let chart: Markup?
    let table: Markup?
    let whenEmpty: String

    static let fields: [Field<Self>] = [
        .text("id") { $0.id },
        .text("title") { $0.title },
        .text("note") { $0.note },
        .markup("chart_html") { $0.chart },
        .markup("table_html") { $0.table },
        .text("whenEmpty") { $0.whenEmpty },
    ]
}
