import Templates

/// The upload form, and what a file needs.
struct ImportsNew: SitePage {
    static let template = "imports/new"

    let limit: String
    let problem: String?
    let encoding: Select

    init(_ formats: Formats, problem: String? = nil, encoding: String = "") {
        limit = formats.bytes(Imports.largestFile)
        self.problem = problem
        self.encoding = Select("encoding", "Text encoding", Self.encodings, selected: encoding)
    }

    private static let encodings = [
        (value: "", label: "Detected from the file"),
        (value: "windows-1252", label: "Windows-1252, as older spreadsheets write it"),
    ]

    static let fields: [Field<Self>] = [
        .text("limit") { $0.limit },
        .number("limitBytes") { _ in Imports.largestFile },
        .text("problem") { $0.problem },
        .view("encoding") { $0.encoding },
        .list("columns") { _ in Column.all },
    ]

    /// A column of the file and its rule (domain.md §4).
    struct Column: View {
        let name, rule: String

        static let all = [
            Column(name: "day", rule: "Required. A date such as 2026-05-04."),
            Column(name: "episode_id", rule: "Required. Our id, the RSS guid, or “Show / Episode title”."),
            Column(name: "source", rule: "Required. Where it was heard, such as spotify or apple."),
            Column(name: "downloads", rule: "Whole number, or empty."),
            Column(name: "listeners", rule: "Whole number, or empty."),
            Column(name: "completion_rate", rule: "From 0 to 1, or empty."),
            Column(name: "ctr", rule: "From 0 to 1, or empty."),
            Column(name: "conversions", rule: "Whole number, or empty."),
            Column(name: "revenue_cents", rule: "Whole number, or empty."),
        ]

        static let fields: [Field<Self>] = [
            .text("name") { $0.name },
            .text("rule") { $0.rule },
        ]
    }
}
