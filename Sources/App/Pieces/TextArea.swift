import Templates

/// A labelled field for a text of several lines.
struct TextArea: View {
    let id: String
    let label: String
    var hint: String?
    var error: String?
    var value = ""
    var rows = 4
    /// Written in letters of one width.
    var isCode = false
    var isOptional = false

    private var describedBy: String? {
        let parts = [hint.map { _ in "\(id)-hint" }, error.map { _ in "\(id)-error" }].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id },
        .text("name") { $0.id },
        .text("label") { $0.label },
        .text("hint") { $0.hint },
        .text("error") { $0.error },
        .text("describedBy") { $0.describedBy },
        .text("value") { $0.value },
        .text("rows") { "\($0.rows)" },
        .flag("isCode") { $0.isCode },
        .flag("isOptional") { $0.isOptional },
    ]
}
