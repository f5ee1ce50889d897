import Foundation
import Templates
import Values

@testable import App

/// Records for tests that need no database.
extension Show {
    static func sample(
        _ title: String, slug: String = "a-show", topics: [String] = ["technology"],
        topicNames: [String] = ["Technology"]
    ) -> Show {
        Show(
            id: ID(named: "show", title), slug: slug, title: title, summary: "About \(title)", language: "en",
            topics: topics, topicNames: topicNames)
    }
}

extension ListedShow {
    /// `cpm` is in whole units. Without one there is no placement, without an average there are no figures.
    static func sample(
        _ title: String, topics: [String] = ["technology"], cpm: Int? = 20, average: Int? = 1000, booked: Int = 0,
        country: (String, Double)? = ("US", 0.6)
    ) -> ListedShow {
        let show = Show.sample(title, topics: topics)
        let offer = cpm.map {
            Offer(
                placement: ID(named: "placement", title), show: show.id, position: .mid, seconds: 60, voice: .hostRead,
                delivery: .dynamic, slots: 1, cpmCents: $0 * 100, booked: booked)
        }
        return ListedShow(
            show: show, offers: offer.map { [$0] } ?? [],
            days: average.map { DownloadsByDay(show: show.id, days: [.demo], downloads: [$0]) },
            average: average.map { EpisodeAverage(show: show.id, downloads: $0, episodes: 3) },
            audience: country.map {
                [
                    AudienceShare(
                        show: show.id, dimension: .country, segment: $0.0,
                        share: Percentage(millionths: Int($0.1 * 1_000_000)))
                ]
            } ?? [])
    }
}

extension SwitchBoard {
    /// Everything is on.
    static let sample = SwitchBoard(defaults: Set(Switch.allCases), choices: [:])
}

extension Formats {
    static let sample = Formats(locale: "en_US", zone: .gmt, currency: .usd)
}
