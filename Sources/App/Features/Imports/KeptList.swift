import Templates
import Values

/// Rows that an undo or redo left as they are, and which import they belong to now.
struct KeptList: View {
    let title, note: String
    let rows: [Row]

    /// Nil when there are none.
    init?(_ rows: [KeptRow], _ item: Import, _ formats: Formats, today: Day) {
        guard item.kept > 0, !rows.isEmpty else { return nil }
        title = item.kept == 1 ? "1 row was left as it is" : "\(formats.count(item.kept)) rows were left as they are"
        let shown = item.kept > rows.count ? " The first \(formats.count(rows.count)) are shown." : ""
        note = "\(item.kept == 1 ? "It was" : "They were") changed since.\(shown)"
        self.rows = rows.map { Row($0, formats, today: today) }
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title },
        .text("note") { $0.note },
        .list("rows") { $0.rows },
    ]

    struct Row: View {
        let episode, show, day, source: String
        let writerName, href: String?

        init(_ row: KeptRow, _ formats: Formats, today: Day) {
            (episode, show, source) = (row.episode, row.show, row.source)
            day = formats.day(row.day, today: today)
            writerName = row.writerName
            href = row.writer.map { "/imports/\($0.short)" }
        }

        static let fields: [Field<Self>] = [
            .text("episode") { $0.episode },
            .text("show") { $0.show },
            .text("day") { $0.day },
            .text("source") { $0.source },
            .text("writerName") { $0.writerName },
            .text("href") { $0.href },
        ]
    }
}
