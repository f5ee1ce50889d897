import Sponsorship
import Templates
import Web

/// The upload form, and what a file of daily metrics needs.
struct ImportsNew: SitePage {
    static let template = "imports/new"

    let limit: String
    let problem: String?
    let kind: Select
    let encoding: Select
    let isAtOnce: Bool

    /// With a problem, the form as it was filled in.
    init(_ formats: Formats, problem: String? = nil, _ fields: FormFields = FormFields()) {
        limit = formats.bytes(Imports.largestFile)
        self.problem = problem
        kind = Select("kind", "Rows are about", Self.kinds, selected: fields.text("kind"))
        encoding = Select("encoding", "Text encoding", Self.encodings, selected: fields.text("encoding"))
        isAtOnce = fields.isChecked("at_once")
    }

    private static let kinds = ImportKind.imported.map { (value: $0.rawValue, label: $0.label) }

    private static let encodings = [
        (value: "", label: "Detected from the file"),
        (value: CSVEncoding.windows1252.name, label: "Windows-1252, as older spreadsheets write it"),
    ]

    static let fields: [Field<Self>] = [
        .text("limit") { $0.limit },
        .number("limitBytes") { _ in Imports.largestFile },
        .text("problem") { $0.problem },
        .flag("hasChoices") { $0.problem != nil },
        .view("kind") { $0.kind },
        .view("encoding") { $0.encoding },
        .flag("atOnce") { $0.isAtOnce },
        .list("columns") { _ in Column.all },
    ]

    /// A column of the file and its rule (domain.md §4).
    struct Column: View {
        let name, rule: String

        static let all = ImportKind.metrics.columns.map { column in
            Column(name: column.name, rule: (column.isRequired ? "Required. " : "") + column.rule)
        }

        static let fields: [Field<Self>] = [
            .text("name") { $0.name },
            .text("rule") { $0.rule },
        ]
    }
}
