import Templates
import Web

/// What is wrong with a form, on top of it, each line leading to its field.
struct ErrorSummary: View {
    let title: String
    let errors: [Line]

    /// Nil when nothing is wrong.
    init?(_ errors: FormErrors, title: String) {
        guard !errors.isEmpty else { return nil }
        self.title = title
        self.errors = errors.entries.map { Line(field: $0.field, text: $0.message) }
    }

    static let fields: [Field<Self>] = [
        .text("title") { $0.title },
        .list("errors") { $0.errors },
    ]

    struct Line: View {
        let field, text: String

        static let fields: [Field<Self>] = [
            .text("field") { $0.field },
            .text("text") { $0.text },
        ]
    }
}
