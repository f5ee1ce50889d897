import Templates

/// A labelled text of several lines with its hint and what is wrong with it.
struct TextArea: View {
    let id, label: String
    var hint: String?
    var error: String?
    var value = ""
    var rows = 6

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
        .number("rows") { $0.rows },
    ]
}
