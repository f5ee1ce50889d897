import Templates
import Values

/// The filter bar of rows: what can be chosen, what is chosen, and a way to take each choice back.
struct FigureFilterForm: View {
    let selects: [Select]
    let first, last: String
    /// Kept while the rest is chosen.
    let file: String?
    let chips: [Chip]

    init(_ scope: FigureScope, _ sources: [String], _ formats: Formats, today: Day) {
        let filter = scope.filter
        var selects: [Select] = []
        if scope.shows.count > 1 {
            selects.append(
                Select(
                    "show", "Show", [("", "All shows")] + scope.shows.map { ($0.id.short, $0.title) },
                    selected: filter.show?.short ?? ""))
        }
        if filter.show != nil {
            selects.append(
                Select(
                    "episode", "Episode", [("", "All episodes")] + scope.episodes.map { ($0.id.short, $0.title) },
                    selected: filter.episode?.short ?? ""))
        }
        let known = sources.contains(filter.source) || filter.source.isEmpty ? sources : [filter.source] + sources
        selects.append(
            Select(
                "source", "Source", [("", "All sources")] + known.map { ($0, $0.capitalizedFirst) },
                selected: filter.source))
        self.selects = selects
        first = filter.first?.description ?? ""
        last = filter.last?.description ?? ""
        file = filter.file?.short
        chips = Chip.all(of: scope, formats, today: today)
    }

    static let fields: [Field<Self>] = [
        .list("selects") { $0.selects },
        .text("first") { $0.first },
        .text("last") { $0.last },
        .text("file") { $0.file },
        .list("chips") { $0.chips },
        .flag("hasChips") { !$0.chips.isEmpty },
    ]

    /// A choice that is in force.
    struct Chip: View {
        let text, href: String

        static func all(of scope: FigureScope, _ formats: Formats, today: Day) -> [Chip] {
            let filter = scope.filter
            var chips: [Chip] = []
            func add(_ text: String?, _ change: (inout FigureFilter) -> Void) {
                guard let text else { return }
                chips.append(Chip(text: text, href: filter.with(change).href))
            }
            add(scope.file?.fileName) { $0.file = nil }
            // Without its show an episode says nothing, and one show cannot be left.
            if scope.shows.count > 1 {
                add(scope.showTitle) {
                    $0.show = nil
                    $0.episode = nil
                }
            }
            add(scope.episodeTitle) { $0.episode = nil }
            add(filter.source.isEmpty ? nil : filter.source.capitalizedFirst) { $0.source = "" }
            add(filter.first.map { "From \(formats.day($0, today: today))" }) { $0.first = nil }
            add(filter.last.map { "To \(formats.day($0, today: today))" }) { $0.last = nil }
            return chips
        }

        static let fields: [Field<Self>] = [
            .text("text") { $0.text },
            .text("href") { $0.href },
        ]
    }
}
