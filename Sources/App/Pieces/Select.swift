import Templates

/// A choice among a few.
struct Select: View {
    let id: String
    let label: String
    let options: [Option]
    let hint: String?

    /// The option whose value is `selected` is chosen.
    init(
        _ id: String, _ label: String, _ options: [(value: String, label: String)], selected: String,
        hint: String? = nil
    ) {
        self.id = id
        self.label = label
        self.hint = hint
        self.options = options.map { Option(value: $0.value, label: $0.label, isSelected: $0.value == selected) }
    }

    /// The value of the chosen option; empty when none is.
    var chosen: String { options.first(where: \.isSelected)?.value ?? "" }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id },
        .text("name") { $0.id },
        .text("label") { $0.label },
        .text("hint") { $0.hint },
        .list("options") { $0.options },
    ]

    struct Option: View {
        let value, label: String
        let isSelected: Bool

        static let fields: [Field<Self>] = [
            .text("value") { $0.value },
            .text("label") { $0.label },
            .flag("isSelected") { $0.isSelected },
        ]
    }
}
