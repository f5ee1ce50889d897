import Templates

/// What stands where a list would be: why it is empty, and the one next step.
struct EmptyState: View {
    let icon: String
    let title: String
    let text: String
    var href: String?
    var action = ""

    static let fields: [Field<Self>] = [
        .text("icon") { $0.icon },
        .text("title") { $0.title },
        .text("text") { $0.text },
        .text("href") { $0.href },
        .text("action") { $0.action },
    ]
}
