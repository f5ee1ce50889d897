import Templates
import Values

/// The figures on top of a show's page.
enum ShowCards {
    static func all(of listed: ListedShow, lastDay: Day?, _ formats: Formats, today: Day) -> [Card] {
        let freshness = lastDay.map { FreshnessWords($0, today: today, formats).text } ?? "No figures yet"
        return [
            Card(
                id: "average", title: "Downloads per episode",
                definition: """
                    The mean of what each episode was downloaded in its first 30 days, over the episodes of the last \
                    four months that have had 30 days.
                    """,
                figure: listed.average.map { formats.count($0.downloads) } ?? Formats.absent,
                freshness: listed.average.map { "\($0.episodes) episodes" } ?? "No episode has had 30 days"),
            Card(
                id: "expected", title: "Expected in 30 days",
                definition: "Downloads of all episodes: the mean day of the last 28, carried on for 30 days.",
                figure: formats.count(listed.expectedDownloads), unit: "downloads", spark: listed.sparkline,
                freshness: freshness),
            Card(
                id: "cpm", title: "From CPM",
                definition: "The lowest price of any placement for 1,000 downloads.",
                figure: listed.cheapestCents.map { formats.price(cents: $0) } ?? Formats.absent,
                freshness: "Rate card of today"),
            Card(
                id: "open", title: "Open, next 30 days",
                definition: """
                    Expected downloads times the slots of every placement, less what is booked in these days.
                    """,
                figure: formats.count(listed.open), unit: "impressions",
                freshness: "of \(formats.count(listed.capacity))"),
        ]
    }
}
