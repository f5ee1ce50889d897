import Templates

/// A label and what it says.
struct Fact: View {
    let label, value: String

    init(_ label: String, _ value: String) {
        self.label = label
        self.value = value
    }

    static let fields: [Field<Self>] = [
        .text("label") { $0.label },
        .text("value") { $0.value },
    ]
}
