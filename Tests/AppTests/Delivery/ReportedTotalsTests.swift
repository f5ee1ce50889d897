import Foundation
import Testing
import Values

@testable import App

/// The section of a show's delivery page with what platforms summed up themselves.
@Suite(.site) struct `Reported totals` {
    private func page(_ agency: Agency, _ member: KeyPath<DemoMembers, DemoMember> = \.ops) async throws -> Answer {
        try await agency.signIn(member).open("/delivery/\(agency.ownShow.id.short)")
    }

    /// Reads a report as the answers say, and saves it.
    private func save(_ file: TotalsFile, _ agency: Agency, _ figure: Int = 1204) async throws {
        let ops = try await agency.signIn(\.ops)
        let page = try await ops.offer(file.text(agency, figure), named: "report.csv")
        try await ops.answer(file, page.path, agency)
        _ = try #require(try await ops.commit(page.path, agency))
    }

    @Test func `are not on the page of a show that has none, nor on that of all shows`() async throws {
        let agency = try await TestSite.shared.found()
        #expect(!(try await page(agency)).words.contains("Reported totals"))
        try await save(.libsynEpisodes, agency)
        #expect(try await page(agency).words.contains("Reported totals"))
        #expect(!(try await agency.signIn(\.ops).open("/delivery")).words.contains("Reported totals"))
    }

    @Test func `show the newest snapshot and what came since the one before`() async throws {
        let agency = try await TestSite.shared.found()
        try await save(.youtubeTable, agency)
        // The show of the last time is chosen already, and confirmed; the day is the one of the import.
        var later = TotalsFile.youtubeTable
        later.answers = [:]
        let ops = try await agency.signIn(\.ops)
        let offered = try await ops.offer(later.text(agency, 1300), named: "later.csv")
        try await ops.answer(later, offered.path, agency)
        _ = try #require(try await ops.commit(offered.path, agency))
        let words = try await page(agency).words
        #expect(words.contains("1,300 +96 since Fri, Nov 20"), "\(words)")
        #expect(words.contains("810 +0 since Fri, Nov 20") && !words.contains("1,204"))
    }

    @Test func `show months, days and spans that overlap, each beside the daily figures of its days`() async throws {
        let agency = try await TestSite.shared.found()
        let guid = agency.newest[0].guid
        _ = try await agency.signIn(\.ops).upload(agency.csv("2026-11-02,\(guid),spotify,100,,,,,"))
        try await save(.spotifyDaily, agency)
        try await save(.megaphone, agency)
        let words = try await page(agency).words
        #expect(words.contains("2 days of November 2026 The whole show Spotify 1,302 – 100"), "\(words)")
        #expect(words.contains("October 2026 The whole show Megaphone 9,876 – –"), "\(words)")
        #expect(!words.contains("Overlaps another span"))
        var overlapping = TotalsFile.period
        for days in [("2026-10-01", "2026-10-31"), ("2026-10-15", "2026-11-14")] {
            overlapping = TotalsFile.period
            (overlapping.answers["fixed-day"], overlapping.answers["last-day"]) = days
            let own = TotalsFile(
                description: "own", text: { agency, figure in "guid,source,downloads\n\(guid),acast,\(figure)\n" },
                answers: overlapping.answers, words: [])
            try await save(own, agency, 7)
        }
        #expect(try await page(agency).words.contains("Overlaps another span"))
    }

    @Test func `leave everything else on the page as it was`() async throws {
        let agency = try await TestSite.shared.found()
        _ = try await agency.signIn(\.ops).upload(agency.csv("2026-11-13,\(agency.newest[0].guid),spotify,100,,,,,"))
        let before = try await page(agency).words
        for file in TotalsFile.all { try await save(file, agency) }
        let after = try await page(agency).words
        let part = try #require(after.components(separatedBy: "Reported totals").first)
        #expect(before.hasPrefix(part.trimmingCharacters(in: .whitespaces)))
    }

    @Test func `are seen by the show's creator, without the way to the imports`() async throws {
        let agency = try await TestSite.shared.found()
        try await save(.libsynEpisodes, agency)
        let seen = try await page(agency, \.creator)
        #expect(seen.words.contains("Reported totals") && seen.words.contains("Libsyn"))
        #expect(!seen.text.contains("/imports/"))
        #expect(try await page(agency).text.contains("/imports/import_"))
    }

    @Test func `are gone once their import is undone`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let offered = try await ops.offer(TotalsFile.libsynEpisodes.text(agency, 7), named: "report.csv")
        try await ops.answer(.libsynEpisodes, offered.path, agency)
        _ = try await ops.commit(offered.path, agency)
        #expect(try await page(agency, \.creator).words.contains("Reported totals"))
        _ = try await ops.undo(offered.path, agency)
        #expect(!(try await page(agency, \.creator)).words.contains("Reported totals"))
    }
}
