import Foundation
import Postgres
import Testing
import Values

@testable import App

/// A report that covers one show and does not name it: the figures of one show must never be booked on another unnoticed.
@Suite(.site) struct `The show of a file that names none` {
    private static let streams = TotalsFile.spotifyDaily

    /// An agency where such a file was read before, for its creator's own show.
    private static func founded() async throws -> (agency: Agency, ops: Window, other: DemoShow) {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let page = try await ops.offer(streams.text(agency, 5), named: "streams.csv")
        try await ops.answer(streams, page.path, agency)
        _ = try #require(try await ops.commit(page.path, agency))
        let other = agency.demo.shows.first { $0.id != agency.ownShow.id && $0.title.contains(" ") }
        return (agency, ops, try #require(other))
    }

    @Test func `is not that of the last such file when nobody is asked`() async throws {
        let (agency, ops, _) = try await Self.founded()
        let before = try await agency.totals()
        let page = try await ops.upload(Self.streams.text(agency, 7), named: "streams.csv")
        #expect(page.status == 422)
        #expect(page.words.contains("nothing shows that it is the one of the last file"), "\(page.words)")
        #expect(try await agency.totals() == before)
    }

    @Test func `is asked about with the last one chosen, and may be another`() async throws {
        let (agency, ops, other) = try await Self.founded()
        let page = try await ops.offer(Self.streams.text(agency, 7), named: "streams.csv")
        try await agency.workOnImports()
        let asked = try await ops.open(page.path)
        let form = try #require(asked.form(to: page.path + "/mapping"))
        #expect(form.fields["fixed-show"] == agency.ownShow.id.short)
        #expect(asked.words.contains("As for the last file with these columns"), "\(asked.words)")
        _ = try await ops.submit(form, ["fixed-show": other.id.short])
        try await agency.workOnImports()
        #expect(try await ops.open(page.path).words.contains("Show of every row \(other.title)"))
        _ = try #require(try await ops.commit(page.path, agency))
        #expect(try await agency.titles() == [agency.ownShow.title, other.title].sorted())
    }

    @Test func `is the last one where the file's name says so, and not where it names another`() async throws {
        let (agency, ops, other) = try await Self.founded()
        let title = agency.ownShow.title
        let saved = try await ops.upload(Self.streams.text(agency, 7), named: "\(title) - streams (2).csv")
        #expect(saved.words.contains("rows were saved") == title.contains(" "), "\(saved.words)")
        for name in ["\(other.title).csv", "\(title) and \(other.title).csv"] {
            #expect(try await ops.upload(Self.streams.text(agency, 8), named: name).status == 422, "\(name)")
        }
        #expect(try await agency.titles() == [title])
    }

    @Test func `is the last one where the titles in the file are all its episodes`() async throws {
        let (agency, ops, other) = try await Self.founded()
        let file = { (show: DemoShow) in
            "\"Title\",\"Release\",\"IAB Downloads\",\"Unique Downloads\"\n"
                + show.episodes(on: .demo).suffix(4).map { "\"\($0.title)\",\"\",\"9\",\"8\"\n" }.joined()
        }
        var first = TotalsFile.libsynEpisodes
        first.answers = ["fixed-show": agency.ownShow.id.short]
        let page = try await ops.offer(file(agency.ownShow), named: "libsyn.csv")
        try await ops.answer(first, page.path, agency)
        _ = try #require(try await ops.commit(page.path, agency))
        #expect(try await ops.upload(file(agency.ownShow), named: "libsyn.csv").words.contains("All 4 rows were saved"))
        #expect(try await ops.upload(file(other), named: "libsyn.csv").status == 422)
    }
}

extension Agency {
    /// Titles of the shows of which totals are on record.
    fileprivate func titles() async throws -> [String] {
        try await site.owner.rows(
            """
            SELECT DISTINCT s.title FROM reported_totals t JOIN shows s ON s.tenant_id = t.tenant_id AND s.id = t.show_id
            WHERE t.tenant_id = \(id) AND t.stands ORDER BY 1
            """)
    }
}
