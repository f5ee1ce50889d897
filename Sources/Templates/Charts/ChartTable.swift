public import Values

/// The figures of a chart as a table, for `<details>` under it: for screen readers, for print, for copying.
public struct ChartTable {
    private let data: ChartData
    private let caption: String
    private let formats: Formats
    private let today: Day
    private let rows: ((Day) -> String)?

    /// `today` decides which days need their year; `rows` is the address of what a day's figures are made of. Series
    /// beyond the twentieth are summed under `rest`: a file may name thousands of sources.
    public init(
        _ data: ChartData, caption: String, formats: Formats, today: Day, rest: String = "Other",
        rows: ((Day) -> String)? = nil
    ) {
        self.data = data.folded(to: 20, rest: rest)
        self.caption = caption
        self.formats = formats
        self.today = today
        self.rows = rows
    }

    /// The `<table>`, without `<details>` around it.
    public var markup: Markup {
        var table: SVG = "<table class=\"table chart-table\"><caption>\(caption)</caption><thead><tr>"
        table += "<th scope=\"col\">\(formats.words.dayHeading)</th>"
        for column in data.columns { table += "<th scope=\"col\" class=\"number\">\(column.name)</th>" }
        table += "</tr></thead><tbody>"
        for day in data.days.indices { table += row(day) }
        table += "</tbody></table>"
        return table.markup
    }

    private func row(_ day: Int) -> SVG {
        var row: SVG = "<tr><th scope=\"row\">"
        row += heading(data.days[day])
        row += "</th>"
        for column in data.columns {
            row += "<td class=\"number\">\(data.unit.full(column[day], formats))</td>"
        }
        row += "</tr>"
        return row
    }

    private func heading(_ day: Day) -> SVG {
        let text = formats.day(day, today: today)
        guard let rows else { return "\(text)" }
        return "<a href=\"\(rows(day))\">\(text)</a>"
    }
}
