import Templates
import Values

/// Up to ten shows side by side, the best figure of each row marked.
struct ShowsCompare: SitePage {
    static let template = "shows/compare"

    let summary, footnote: String
    let shows: [Column]
    let groups: [Group]
    let empty: EmptyState?

    /// `left` is how many shows were asked for beyond those that fit.
    init(_ details: [ShowDetails], left: Int, _ formats: Formats) {
        let listed = details.map(\.listed)
        let count = listed.count == 1 ? "1 show" : "\(listed.count) shows"
        summary = left > 0 ? "\(count); \(left) more than \(Shows.mostCompared) were left out" : count
        footnote = "Downloads per episode: mean of the first 30 days. Open: impressions in the next 30 days."
        shows = listed.map { show in
            Column(show.show, others: listed.map(\.show.id).filter { $0 != show.show.id })
        }
        groups = [Self.reach(listed, formats), Self.price(listed, formats), Self.audience(listed, formats)]
        empty =
            listed.isEmpty
            ? EmptyState(
                icon: "compare", title: "Nothing to compare yet",
                text: "Tick up to \(Shows.mostCompared) shows in the list and choose “Compare shows”.", href: "/shows",
                action: "Choose shows")
            : nil
    }

    private static func reach(_ listed: [ListedShow], _ formats: Formats) -> Group {
        Group(
            title: "Reach",
            rows: [
                .largest("Downloads per episode", listed.map { $0.average?.downloads }) { formats.count($0) },
                .largest("Expected in 30 days", listed.map { $0.days == nil ? nil : $0.expectedDownloads }) {
                    formats.count($0)
                },
                .plain("Topics", listed.map { $0.show.topicNames.joined(separator: ", ") }),
            ])
    }

    private static func price(_ listed: [ListedShow], _ formats: Formats) -> Group {
        let positions = Offer.Position.allCases.map { position in
            Line.smallest(
                position.rawValue.capitalizedFirst,
                listed.map { $0.offers.filter { $0.position == position }.compactMap(\.cpmCents).min() }
            ) { formats.price(cents: $0) }
        }
        return Group(
            title: "Price and room",
            rows: positions + [
                .largest("Open", listed.map { $0.capacity > 0 ? $0.open : nil }) { formats.count($0) }
            ])
    }

    private static func audience(_ listed: [ListedShow], _ formats: Formats) -> Group {
        Group(
            title: "Audience",
            rows: AudienceShare.Dimension.allCases.map { dimension in
                .plain(
                    dimension.rawValue.capitalizedFirst,
                    listed.map { show in
                        let largest = show.audience.filter { $0.dimension == dimension }.sorted { $0.share > $1.share }
                        return largest.prefix(3).map { "\(formats.percent($0.share)) \($0.segment)" }
                            .joined(separator: ", ")
                    })
            })
    }

    static let fields: [Field<Self>] = [
        .text("summary") { $0.summary },
        .text("footnote") { $0.footnote },
        .text("changeHref") { _ in "/shows" },
        .list("shows") { $0.shows },
        .flag("hasShows") { !$0.shows.isEmpty },
        .list("groups") { $0.groups },
        .view("noShows") { $0.empty },
    ]
}
