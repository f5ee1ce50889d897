import Templates
import Values

/// The filter bar of the record: what can be chosen, what is chosen, and a way to take each choice back.
struct AuditFilterForm: View {
    let selects: [Select]
    let first, last: String
    let chips: [Chip]

    init(_ filter: AuditFilter, _ members: [Member], _ formats: Formats, today: Day) {
        selects = [
            Select(
                "person", "Person", [("", "Anybody")] + members.map { ($0.id.short, $0.name) },
                selected: filter.member?.short ?? ""),
            Select(
                "action", "Action",
                [("", "Any action")] + Audit.Action.known.map { ($0.action.rawValue, $0.action.title) },
                selected: filter.action?.rawValue ?? ""),
        ]
        first = filter.first?.description ?? ""
        last = filter.last?.description ?? ""
        chips = Chip.all(of: filter, members, formats, today: today)
    }

    static let fields: [Field<Self>] = [
        .list("selects") { $0.selects },
        .text("first") { $0.first },
        .text("last") { $0.last },
        .list("chips") { $0.chips },
        .flag("hasChips") { !$0.chips.isEmpty },
    ]

    /// A choice that is in force.
    struct Chip: View {
        let text, href: String

        static func all(of filter: AuditFilter, _ members: [Member], _ formats: Formats, today: Day) -> [Chip] {
            var chips: [Chip] = []
            if let id = filter.member {
                let name = members.first { $0.id == id }?.name ?? "Somebody unknown"
                chips.append(Chip(text: name, href: filter.with { $0.member = nil }.href))
            }
            if let action = filter.action {
                chips.append(Chip(text: action.title, href: filter.with { $0.action = nil }.href))
            }
            if let day = filter.first {
                let text = "From \(formats.day(day, today: today))"
                chips.append(Chip(text: text, href: filter.with { $0.first = nil }.href))
            }
            if let day = filter.last {
                let text = "To \(formats.day(day, today: today))"
                chips.append(Chip(text: text, href: filter.with { $0.last = nil }.href))
            }
            return chips
        }

        static let fields: [Field<Self>] = [
            .text("text") { $0.text },
            .text("href") { $0.href },
        ]
    }
}
