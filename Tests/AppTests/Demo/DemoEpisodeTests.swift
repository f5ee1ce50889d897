import Testing
import Values

@testable import App

@Suite struct `The episodes of a demo show` {
    @Test(arguments: Demo.tenants.flatMap(\.shows))
    func `came out within the last 200 days and have titles of their own`(show: DemoShow) throws {
        let today = Day.demo
        let episodes = show.episodes(on: today)
        #expect(abs(episodes.count - show.release.perSevenHundredDays * 2 / 7) <= 1)
        #expect(episodes.allSatisfy { $0.publishedOn < today && $0.publishedOn >= today.adding(days: -200) })
        #expect(Set(episodes.map(\.title)).count == episodes.count)
        #expect(episodes.allSatisfy { !$0.title.contains("%") && !$0.title.contains("#") && $0.seconds > 600 })
        #expect(zip(episodes, episodes.dropFirst()).allSatisfy { $0.number + 1 == $1.number })
    }

    @Test func `keep their number, date and length when the data is made on another day`() throws {
        let today = Day.demo
        let later = DemoShow.boltsPerHour.episodes(on: today.adding(days: 13))
        for episode in DemoShow.boltsPerHour.episodes(on: today).dropFirst() {
            let same = try #require(later.first { $0.id == episode.id })
            #expect(same.publishedOn == episode.publishedOn && same.title == episode.title)
            #expect(same.seconds == episode.seconds)
        }
    }

    @Test func `are named after tenant, show and number`() throws {
        let episode = try #require(DemoShow.ninthRetry.episodes(on: .demo).last)
        #expect(episode.guid == "northwind-ninth-retry-168")
        #expect(episode.publishedOn.description == "2026-11-17")
        #expect(episode.title == "Who was paged for the region that came back")
    }

    @Test(arguments: [
        ("2026-01-05", 1), ("2026-01-09", 2), ("2026-01-12", 3), ("2026-01-06", nil), ("2025-12-29", nil),
    ])
    func `are counted from the first release`(day: String, number: Int?) throws {
        let release = DemoRelease.twiceWeekly(.monday, .friday, since: "2026-01-05", minutes: 10)
        #expect(release.number(on: try #require(Day(day))) == number)
    }

    @Test(arguments: [("2026-01-08", 1), ("2026-01-15", nil), ("2026-01-22", 2), ("2026-02-05", 3)])
    func `skip every other week of a fortnightly show`(day: String, number: Int?) throws {
        let release = DemoRelease.fortnightly(.thursday, since: "2026-01-08", minutes: 10)
        #expect(release.number(on: try #require(Day(day))) == number)
    }
}

@Suite struct `Demo titles` {
    let titles = DemoTitles(["Chapter #: %", "% again"], ["the ferry", "a coat", "rain"])

    @Test func `put a subject into a form`() {
        #expect(titles.title(6) == "Chapter 6: the ferry")
        #expect(titles.title(1) == "A coat again")
    }

    @Test func `come round only after every form met every subject`() {
        #expect(Set((0..<6).map { titles.title($0).drop { !$0.isWhitespace } }).count == 6)
        #expect(titles.count == 6)
        #expect(titles.title(1) == titles.title(7))
    }

    @Test func `are empty where there is nothing to choose from`() {
        #expect(DemoTitles([], []).title(3) == "")
    }
}
