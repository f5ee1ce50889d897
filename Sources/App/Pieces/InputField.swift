import Templates

/// A labelled input with its hint and what is wrong with it.
struct InputField: View {
    let id: String
    let label: String
    var type = "text"
    var hint: String?
    var error: String?
    var value = ""
    var autocomplete: String?
    var isOptional = false
    /// Needed only with another choice of the form, so that the browser cannot insist on it.
    var isConditional = false

    /// The elements that say more about the input: its hint, its error.
    private var describedBy: String? {
        let parts = [hint.map { _ in "\(id)-hint" }, error.map { _ in "\(id)-error" }].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id },
        .text("name") { $0.id },
        .text("label") { $0.label },
        .text("type") { $0.type },
        .text("hint") { $0.hint },
        .text("error") { $0.error },
        .text("describedBy") { $0.describedBy },
        .text("value") { $0.value },
        .text("autocomplete") { $0.autocomplete },
        .flag("isOptional") { $0.isOptional },
        .flag("isRequired") { !$0.isOptional && !$0.isConditional },
    ]
}
