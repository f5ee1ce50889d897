import Sponsorship
import Values
import Web

/// What a platform sums up of a demo tenant's shows, as the file that people download there: figures that are not daily.
struct DemoReport: Sendable {
    /// Of each show, the newest first.
    private static let episodes = 8
    private static let months = 2

    let fileName: String
    let bytes: [UInt8]
    /// The last day that figures of all time count.
    let asOf: Day

    /// Two snapshots of all time a week apart, and the last whole months that daily figures cover, too.
    static func all(of tenant: DemoTenant, on today: Day) -> [DemoReport] {
        [8, 1].map { snapshot(of: tenant, asOf: today.adding(days: -$0), on: today) } + [months(of: tenant, on: today)]
    }

    /// As Apple Podcasts Connect lists episodes.
    private static func snapshot(of tenant: DemoTenant, asOf day: Day, on today: Day) -> DemoReport {
        var file = CSVFile()
        file.append([
            "Show Name", "Episode ID", "Episode GUID", "Episode Number", "Episode Title", "Release Date", "Duration",
            "Unique Listeners", "Unique Engaged Listeners", "Plays", "Average Consumption",
        ])
        for show in tenant.shows {
            for episode in show.episodes(on: today).suffix(episodes).reversed() where episode.publishedOn <= day {
                let listeners = DemoDelivery(episode, on: today, lag: 0).listeners(onApple: day)
                let completion = DemoFigures.rate(show.reach.completion * 100)
                file.append([
                    show.title, episode.guid, episode.guid, "\(episode.number)", episode.title,
                    episode.publishedOn.description, "\(episode.seconds)", "\(listeners)", "\(listeners * 7 / 10)",
                    "\(listeners * 13 / 10)", completion,
                ])
            }
        }
        return DemoReport(fileName: "\(tenant.slug)-apple-\(day).csv", bytes: file.bytes, asOf: day)
    }

    /// As a host sums up its own counts, which differ a little from the daily ones.
    private static func months(of tenant: DemoTenant, on today: Day) -> DemoReport {
        var file = CSVFile()
        file.append(["month", "show", "source", "downloads"])
        var last = Month(of: today).first.previous
        for _ in 0..<months {
            let month = Month(of: last)
            for show in tenant.shows {
                let downloads = show.episodes(on: today).reduce(0) {
                    $0 + DemoDelivery($1, on: today, lag: 0).downloads(onSpotify: month)
                }
                file.append([month.description, show.title, DemoMetrics.sources[0], "\(downloads * 1013 / 1000)"])
            }
            last = month.first.previous
        }
        return DemoReport(fileName: "\(tenant.slug)-months.csv", bytes: file.bytes, asOf: today)
    }

    /// How the file is read: as anybody's would be, and as of its day.
    func plan(_ presets: [Preset]) throws -> (findings: FileFindings, mapping: ImportMapping) {
        var inspection = FileInspection(encoding: .detected)
        try inspection.feed(bytes.span)
        let findings = try inspection.finish()
        let proposal = MappingProposal.propose(findings, kind: .metrics, presets: presets, remembered: nil)
        return (findings, proposal.mapping.asOf(asOf))
    }
}

extension DemoDelivery {
    /// People who have listened on Apple's player since the episode came out.
    fileprivate func listeners(onApple last: Day) -> Int {
        sum(from: publishedOn, through: last, source: 1) { $0.listeners ?? 0 }
    }

    fileprivate func downloads(onSpotify month: Month) -> Int {
        sum(from: max(month.first, publishedOn), through: month.last, source: 0, \.downloads)
    }

    private func sum(from first: Day, through last: Day, source: Int, _ figure: (DemoFigures) -> Int) -> Int {
        guard let days = DayRange(first, through: last) else { return 0 }
        return days.reduce(0) { sum, day in sum + (figures(on: day, from: source).map(figure) ?? 0) }
    }
}
