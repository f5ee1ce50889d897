import Templates
import Values

/// The filter bar: what can be chosen, what is chosen, and a way to take each choice back.
struct ShowFilterForm: View {
    let search: String
    let sort: String
    let selects: [Select]
    let chips: [Chip]

    init(_ filter: ShowFilter, _ catalogue: ShowCatalogue, _ formats: Formats) {
        search = filter.search
        sort = filter.order
        let topics = catalogue.categories
        selects = [
            Select("topic", "Topic", [("", "Any topic")] + topics, selected: filter.topic),
            Select("country", "Country", [("", "Any country")] + catalogue.countries, selected: filter.country),
            Select("position", "Placement", Self.positions, selected: filter.position),
            Select("cpm", "CPM at most", Self.prices(formats), selected: filter.highestCPM.map(String.init) ?? ""),
            Select(
                "downloads", "Downloads at least", Self.sizes(formats),
                selected: filter.fewestDownloads.map(String.init) ?? ""),
        ]
        chips = Chip.all(of: filter, topics: topics, formats)
    }

    private static let positions =
        [("", "Any placement")] + Offer.Position.allCases.map { ($0.rawValue, $0.rawValue.capitalizedFirst) }

    private static func prices(_ formats: Formats) -> [(String, String)] {
        [("", "Any price")] + [15, 20, 25, 30, 40].map { ("\($0)", formats.price(cents: $0 * 100)) }
    }

    private static func sizes(_ formats: Formats) -> [(String, String)] {
        [("", "Any size")] + [1_000, 5_000, 10_000, 25_000, 50_000].map { ("\($0)", formats.count($0)) }
    }

    static let fields: [Field<Self>] = [
        .text("search") { $0.search },
        .text("sort") { $0.sort },
        .list("selects") { $0.selects },
        .list("chips") { $0.chips },
        .flag("hasChips") { !$0.chips.isEmpty },
    ]

    /// A choice that is in force.
    struct Chip: View {
        let text, href: String

        static func all(
            of filter: ShowFilter, topics: [(value: String, label: String)], _ formats: Formats
        ) -> [Chip] {
            var chips: [Chip] = []
            if !filter.search.isEmpty {
                chips.append(Chip(text: "“\(filter.search)”", href: filter.with { $0.search = "" }.href))
            }
            if !filter.topic.isEmpty {
                let label = topics.first { $0.value == filter.topic }?.label ?? filter.topic
                chips.append(Chip(text: label, href: filter.with { $0.topic = "" }.href))
            }
            if !filter.country.isEmpty {
                chips.append(Chip(text: "Heard in \(filter.country)", href: filter.with { $0.country = "" }.href))
            }
            if !filter.position.isEmpty {
                chips.append(Chip(text: filter.position.capitalizedFirst, href: filter.with { $0.position = "" }.href))
            }
            if let limit = filter.highestCPM {
                let price = formats.price(cents: limit * 100)
                chips.append(Chip(text: "CPM up to \(price)", href: filter.with { $0.highestCPM = nil }.href))
            }
            if let fewest = filter.fewestDownloads {
                let text = "At least \(formats.count(fewest)) downloads"
                chips.append(Chip(text: text, href: filter.with { $0.fewestDownloads = nil }.href))
            }
            return chips
        }

        static let fields: [Field<Self>] = [
            .text("text") { $0.text },
            .text("href") { $0.href },
        ]
    }
}
