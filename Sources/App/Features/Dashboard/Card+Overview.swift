import Foundation
import Sponsorship
import Templates
import Values

extension Card {
    /// How many shows have figures to yesterday, and which one waits longest.
    static func upToDate(_ overview: Overview, _ formats: Formats, today: Day) -> Card {
        let all = overview.lastDays.count
        let current = overview.currentShows(today: today)
        let waiting = overview.lastDays.first { Freshness(latest: $0.day, today: today) != .current }
        return Card(
            id: "up-to-date", title: "Shows up to date",
            definition: "Shows whose figures reach to yesterday, of all shows.",
            figure: formats.count(current), unit: "of \(formats.count(all))",
            freshness: waiting.map { late in
                let words = late.day.map { FreshnessWords($0, today: today, formats).text } ?? "No figures yet"
                return "\(late.title): \(words.lowercasedFirst)"
            } ?? "Every show has figures to yesterday")
    }

    /// Whether imports keep coming (domain.md §3, ETL health).
    static func importHealth(_ overview: Overview, _ formats: Formats, now: Date) -> Card {
        let word =
            switch overview.health(at: now) {
            case .noData: "No data yet"
            case .healthy: "Healthy"
            case .degraded: "Degraded"
            case .unhealthy: "Unhealthy"
            }
        return Card(
            id: "imports-health", title: "Imports",
            definition:
                "Healthy: a file was imported in the last 6 hours. Degraded: in the last 24. Otherwise unhealthy.",
            figure: word,
            freshness: overview.lastSuccess.map { "Last success \(formats.ago($0, now: now).relative)" }
                ?? "Nothing imported",
            link: Link(href: "/imports", text: "History"))
    }
}

extension String {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
