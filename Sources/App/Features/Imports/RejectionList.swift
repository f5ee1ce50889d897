import Templates
import Values

/// Rows that cannot be saved as they are, and the way to correct them.
struct RejectionList: View {
    let rows: [Row]
    let title, href: String
    let note: String?
    let id: String
    /// Whether the corrected rows can be sent from here.
    let canCorrect: Bool
    let pagination: Pagination?

    /// Nil when there are none.
    init?(
        _ rejections: [ImportRejection], of count: Int, _ id: ID<Import>, _ formats: Formats, note: String? = nil,
        canCorrect: Bool = false, pagination: Pagination? = nil
    ) {
        guard !rejections.isEmpty else { return nil }
        rows = rejections.map { Row($0, formats) }
        title = count == 1 ? "1 rejected row" : "\(formats.count(count)) rejected rows"
        let isPart = pagination == nil && count > rejections.count
        self.note = isPart ? "The first \(formats.count(rejections.count)) are shown. The file has all of them." : note
        self.id = id.short
        self.canCorrect = canCorrect
        href = "/imports/\(id.short)/rejections.csv"
        self.pagination = pagination
    }

    static let fields: [Field<Self>] = [
        .list("rows") { $0.rows },
        .text("title") { $0.title },
        .text("note") { $0.note },
        .text("href") { $0.href },
        .text("id") { $0.id },
        .flag("canCorrect") { $0.canCorrect },
        .view("pagination") { $0.pagination },
    ]

    struct Row: View {
        let line, column, reason: String
        let value, suggestion: String?

        init(_ rejection: ImportRejection, _ formats: Formats) {
            line = formats.count(rejection.line)
            column = rejection.column
            value = rejection.value.isEmpty ? nil : rejection.value
            reason = rejection.reason
            suggestion = rejection.suggestion
        }

        static let fields: [Field<Self>] = [
            .text("line") { $0.line },
            .text("column") { $0.column },
            .text("value") { $0.value },
            .text("reason") { $0.reason },
            .text("suggestion") { $0.suggestion },
        ]
    }
}
