import Sponsorship
import Templates
import Web

/// The upload form, and what a file of one kind needs.
struct ImportsNew: SitePage {
    static let template = "imports/new"

    let kind: ImportKind
    /// Of a file, in bytes.
    let limit: Int
    let limitLabel: String
    let problem: String?
    let kinds: [Kind]
    let encoding: Select
    let isAtOnce: Bool

    /// With a problem, the form as it was filled in.
    init(
        _ kind: ImportKind, limit: Int, _ formats: Formats, problem: String? = nil, _ fields: FormFields = FormFields()
    ) {
        self.kind = kind
        self.limit = limit
        limitLabel = formats.bytes(limit)
        self.problem = problem
        kinds = ImportKind.allCases.map { Kind(kind: $0, isCurrent: $0 == kind) }
        encoding = Select("encoding", "Text encoding", Self.encodings, selected: fields.text("encoding"))
        isAtOnce = fields.isChecked("at_once")
    }

    private static let encodings = [
        (value: "", label: "Detected from the file"),
        (value: CSVEncoding.windows1252.name, label: "Windows-1252, as older spreadsheets write it"),
    ]

    static let fields: [Field<Self>] = [
        .text("kind") { $0.kind.rawValue },
        .text("kindLabel") { $0.kind.label.lowercasedFirst },
        .text("limit") { $0.limitLabel },
        .number("limitBytes") { $0.limit },
        .text("problem") { $0.problem },
        .flag("hasChoices") { $0.problem != nil },
        .list("kinds") { $0.kinds },
        .view("encoding") { $0.encoding },
        .flag("atOnce") { $0.isAtOnce },
        .list("columns") { $0.kind.columns.map(Column.init) },
        .text("matching") { $0.kind.matching },
        .text("template") { "/imports/template.csv?kind=\($0.kind.rawValue)" },
        .text("templateLabel") { $0.kind.templateLabel },
    ]

    /// What a file may be about instead, and the page about that.
    struct Kind: View {
        let kind: ImportKind
        let isCurrent: Bool

        static let fields: [Field<Self>] = [
            .text("href") { "/imports/new?kind=\($0.kind.rawValue)" },
            .text("label") { $0.kind.label },
            .flag("isCurrent") { $0.isCurrent },
        ]
    }

    /// A column of the file and its rule (domain.md §4).
    struct Column: View {
        let name, rule: String

        init(_ column: ImportColumn) {
            name = column.name
            rule = (column.isRequired ? "Required. " : "") + column.rule
        }

        static let fields: [Field<Self>] = [
            .text("name") { $0.name },
            .text("rule") { $0.rule },
        ]
    }
}
