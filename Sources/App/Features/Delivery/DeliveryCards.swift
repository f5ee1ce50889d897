import Sponsorship
import Templates
import Values

/// The figures on top of delivery pages: the current period against the one before.
struct DeliveryCards {
    private let delivery: Delivery
    private let formats: Formats
    private let freshness: String
    private let against: String

    init(_ delivery: Delivery, _ formats: Formats, today: Day) {
        self.delivery = delivery
        self.formats = formats
        freshness = delivery.lastDay.map { FreshnessWords($0, today: today, formats).text } ?? "No figures yet"
        against = "against \(formats.range(delivery.comparison.previous, today: today))"
    }

    var all: [Card] { [downloads, listeners, perDay] + (topSource.map { [$0] } ?? []) }

    var downloads: Card {
        card(
            "downloads-sum", "Downloads", "Downloads of all episodes on these 28 days, from every source.", \.downloads)
    }

    var listeners: Card {
        card(
            "listeners-sum", "Listeners",
            "Listeners that sources reported, added up over days. Somebody who listened on two days counts twice.",
            \.listeners)
    }

    private var perDay: Card {
        let totals = delivery.totals(\.downloads)
        return Card(
            id: "per-day", title: "Downloads per day",
            definition: "Downloads of the 28 days divided by 28.",
            figure: formats.count(totals.current / max(1, delivery.comparison.current.count)), freshness: freshness,
            link: rows())
    }

    private var topSource: Card? {
        let sources = delivery.sources
        guard let top = sources.first else { return nil }
        let all = sources.reduce(0) { $0.saturatingAdd($1.downloads) }
        return Card(
            id: "top-source", title: "Largest source", definition: "The source with most downloads on these 28 days.",
            figure: top.name.capitalizedFirst, freshness: "\(formats.percent(top.downloads, of: all)) of downloads",
            link: rows(from: top.name))
    }

    private func card(_ id: String, _ title: String, _ definition: String, _ figure: (ShowDay) -> Int) -> Card {
        let totals = delivery.totals(figure)
        let daily = delivery.daily(delivery.comparison.current, figure)
        return Card(
            id: id, title: title, definition: definition, figure: formats.count(totals.current),
            spark: delivery.lastDay == nil ? nil : Sparkline(daily).markup,
            change: delivery.lastDay == nil ? nil : ChangeView(totals.change, formats), against: against,
            freshness: freshness, link: rows())
    }

    /// The way to the rows of the current period; none where there are no figures at all.
    private func rows(from source: String = "") -> Card.Link? {
        guard delivery.lastDay != nil else { return nil }
        return Card.Link(href: delivery.rows(delivery.comparison.current, source: source), text: "See the rows")
    }
}
