import Templates

/// A word in a coloured frame; the icon says the same to those who do not see the colour.
struct Badge: View {
    enum Kind: String {
        case good, warn, bad, info
    }

    let kind: Kind
    let icon: String?
    let text: String

    static let fields: [Field<Self>] = [
        .text("kind") { $0.kind.rawValue },
        .text("icon") { $0.icon },
        .text("text") { $0.text },
    ]
}
