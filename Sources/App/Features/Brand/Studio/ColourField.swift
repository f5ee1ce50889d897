import Branding
import Templates

/// A colour to choose, beside the pairs that it makes and what becomes of them.
struct ColourField: View {
    let input: InputField
    /// As it is shown; nil while there is none.
    let colour: String?
    /// Said where the stylesheet decides instead.
    let note: String?
    let pairs: [Pair]

    static func all(_ fields: BrandFields, _ brand: CompiledBrand) -> [ColourField] {
        let findings = brand.findings
        return [
            ColourField(
                fields.input(.accent, "Accent", hint: "Of buttons and links on light pages"), brand.light[.accent],
                findings.filter { $0.scheme == .light }, Self.ofAccent, note(brand, [.accent])),
            ColourField(
                fields.input(
                    .darkAccent, "Accent on dark pages", hint: "Follows from the accent while it is empty",
                    isOptional: true),
                brand.dark[.accent], findings.filter { $0.scheme == .dark }, Self.ofAccent, note(brand, [.accent])),
            ColourField(
                fields.input(
                    .second, "Second colour", hint: "Behind the menu and the head of the landing page", isOptional: true
                ),
                brand.brief.second.map { _ in brand.light[.rail] }, findings.filter { $0.scheme == .light },
                Self.ofSecond, note(brand, [.rail, .hero])),
        ]
    }

    private static func note(_ brand: CompiledBrand, _ tokens: [Token]) -> String? {
        let set = tokens.filter(brand.brief.theme.sets).map(\.property)
        return set.isEmpty ? nil : "Your stylesheet sets \(set.joined(separator: " and ")), and that is what pages use."
    }

    private static let ofAccent: [(name: String, pair: String)] = [
        ("Words on a button", "Words of a primary button"), ("A link", "Link on the page"),
        ("Edge of a button", "Edge of a primary button on a panel"), ("Current destination", "Current destination"),
    ]
    private static let ofSecond: [(name: String, pair: String)] = [
        ("Text in the menu", "Text in the rail"), ("Quiet text in the menu", "Quiet text in the rail"),
        ("Heading of the landing page", "Heading of the landing page"),
    ]

    init(
        _ input: InputField, _ colour: Colour?, _ findings: [ContrastFinding],
        _ shown: [(name: String, pair: String)], _ note: String?
    ) {
        self.note = note
        self.input = input
        self.colour = colour?.hex
        pairs = shown.compactMap { name, pair in
            findings.first { $0.pair.name == pair }.map { Pair(name: name, reading: .init($0)) }
        }
    }

    static let fields: [Field<Self>] = [
        .view("input") { $0.input },
        .text("id") { $0.input.id },
        .text("label") { $0.input.label },
        .text("colour") { $0.colour },
        .text("note") { $0.note },
        .list("pairs") { $0.pairs },
    ]

    struct Pair: View {
        let name: String
        let reading: ContrastView.Reading

        static let fields: [Field<Self>] = [
            .text("name") { $0.name },
            .view("reading") { $0.reading },
        ]
    }
}
