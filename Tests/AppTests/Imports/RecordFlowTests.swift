import Foundation
import Postgres
import Testing
import Values

@testable import App

@Suite(.site) struct `A file of records` {
    struct Case: Sendable, CustomStringConvertible {
        let kind: String
        let first, second: String
        let new: String
        let changed: String
        var description: String { kind }
    }

    private static let cases = [
        Case(
            kind: "advertisers", first: "name,website\nHollow Oak,hollow.example\n",
            second: "name,website\nHollow Oak,oak.example\nFern & Co,fern.example\n", new: "Hollow Oak",
            changed: "was hollow.example becomes oak.example"),
        Case(
            kind: "shows", first: "show,creator,language,topics,summary\nNight Ferry,Ada Quill,en,Technology,Boats\n",
            second: "show,creator,language,topics,summary\nNight Ferry,Ada Quill,de,News,Boats\n", new: "Ada Quill",
            changed: "was technology becomes news"),
    ]

    @Test(arguments: cases)
    func `is previewed, saved, known again, changed, undone and brought back`(file: Case) async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let empty = try await agency.records()
        let preview = try await ops.look(file.first, file.kind, agency)
        #expect(preview.words.contains("would be added") && preview.words.contains(file.new), "\(preview.words)")
        #expect(try await agency.records() == empty)
        let first = try #require(try await ops.commit(preview.path, agency))
        #expect(first.words.contains("was saved"))
        let before = try await agency.records()
        #expect(try await ops.look(file.first, file.kind, agency).words.contains("Every row is on record already"))
        let second = try await ops.look(file.second, file.kind, agency)
        #expect(second.words.contains(file.changed), "\(second.words)")
        _ = try await ops.commit(second.path, agency)
        let after = try await agency.records()
        #expect(after != before)
        _ = try await ops.undo(second.path, agency)
        #expect(try await agency.records() == before)
        _ = try await ops.redo(second.path, agency)
        #expect(try await agency.records() == after)
        _ = try await ops.undo(second.path, agency)
        _ = try await ops.undo(preview.path, agency)
        #expect(try await agency.records() == empty)
    }

    @Test func `of episodes is matched by guid, then by title, and says which rows cannot be`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let (show, guid) = (try #require(agency.demo.shows.first), "night-1")
        let empty = try await agency.records()
        let page = try await ops.look(
            """
            show,guid,title,published_on,duration
            \(show.title),\(guid),One,2026-11-01,1:00:00
            \(show.id.short),\(guid),One again,2026-11-02,1:00:00
            \(show.title.uppercased()),,Two,2026-11-03,
            Nowhere,x,Three,2026-11-03,

            """, "episodes", agency)
        #expect(
            page.words.contains("2 episodes would be added") && page.words.contains("2 rejected rows"), "\(page.words)")
        #expect(page.words.contains("Line 3 is about the same episode") && page.words.contains("Nowhere"))
        _ = try await ops.commit(page.path, agency)
        let again = try await ops.look(
            "show,title,published_on\n\(show.title),Two,2026-11-04\n", "episodes", agency)
        #expect(again.words.contains("1 episode would be changed"), "\(again.words)")
        _ = try await ops.undo(page.path, agency)
        #expect(try await agency.records() == empty)
    }

    @Test func `is undone but for rows that were changed since or that something points to`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let shows = try await ops.look(
            "show,creator\nUsed,Ada Quill\nEdited,Ada Quill\nPlain,Ada Quill\n", "shows", agency)
        _ = try await ops.commit(shows.path, agency)
        let episodes = try await ops.look("show,title,published_on\nUsed,One,2026-11-01\n", "episodes", agency)
        _ = try await ops.commit(episodes.path, agency)
        try await agency.site.owner.run(
            "UPDATE shows SET summary = 'By hand' WHERE tenant_id = \(agency.id) AND title = 'Edited'")
        let undone = try #require(try await ops.undo(shows.path, agency))
        #expect(undone.words.contains("3 rows were left as they are"), "\(undone.words)")
        #expect(undone.words.contains("It was changed since") && undone.words.contains("Something belongs to it"))
        let left: [String] = try await agency.site.owner.rows(
            "SELECT title FROM shows WHERE tenant_id = \(agency.id) AND title IN ('Used', 'Edited', 'Plain') ORDER BY 1"
        )
        #expect(left == ["Edited", "Used"])
        _ = try await ops.redo(shows.path, agency)
        #expect(try await ops.open(shows.path).words.contains("All 3 shows were saved"))
    }

    @Test func `that moves the day of an episode has its sums made again, and again when it is undone`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let show = try #require(agency.demo.shows.first?.title)
        let file = { (day: String) in "show,guid,title,published_on\n\(show),moved-1,Moved,\(day)\n" }
        _ = try await ops.upload(file("2026-11-01"), kind: "episodes")
        _ = try await ops.upload(agency.csv("2026-11-20,moved-1,spotify,7,,,,,"))
        #expect(try await agency.firstMonth(of: "moved-1") == 7)
        let earlier = try await ops.look(file("2026-10-01"), "episodes", agency)
        _ = try await ops.commit(earlier.path, agency)
        #expect(try await agency.firstMonth(of: "moved-1") == 0)
        _ = try await ops.undo(earlier.path, agency)
        #expect(try await agency.firstMonth(of: "moved-1") == 7)
        _ = try await ops.redo(earlier.path, agency)
        let wrong = try await agency.wrongSums()
        #expect(try await agency.firstMonth(of: "moved-1") == 0 && wrong == 0)
    }

    @Test func `is saved at once when that was asked for, unless it leaves something open`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let saved = try await ops.upload("name,website\nHollow Oak,hollow.example\n", kind: "advertisers")
        #expect(
            saved.words.contains("The advertiser was saved") && saved.words.contains("Advertisers"), "\(saved.words)")
        let records = try await agency.records()
        let refused = try await ops.upload("brand?,site?\nFern,fern.example\n", kind: "advertisers")
        #expect(refused.status == 422 && refused.words.contains("to be looked at first"), "\(refused.words)")
        #expect(try await agency.records() == records)
    }

    @Test(arguments: ["Lines", "elephants"])
    func `of a kind that cannot be imported is refused before it is on record`(kind: String) async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let refused = try await ops.offer("name\nFern\n", kind: kind)
        #expect(refused.status == 422 && refused.words.contains("Choose one"), "\(refused.words)")
        #expect(try await agency.imports().isEmpty)
    }
}

extension Agency {
    /// Downloads of an episode within thirty days of the day it came out, as dashboards have them.
    fileprivate func firstMonth(of guid: String) async throws -> Int? {
        try await site.owner.value(
            """
            SELECT t.first_30_days FROM episode_totals t
            JOIN episodes e ON e.tenant_id = t.tenant_id AND e.id = t.episode_id
            WHERE e.tenant_id = \(id) AND e.guid = \(guid)
            """)
    }

    /// Every record that imports write, as text that can be compared.
    fileprivate func records() async throws -> [String] {
        try await site.owner.rows(
            """
            SELECT c::text FROM creators c WHERE tenant_id = \(id)
            UNION ALL SELECT a::text FROM advertisers a WHERE tenant_id = \(id)
            UNION ALL SELECT s::text FROM (
                SELECT id, creator_id, slug, title, summary, language FROM shows WHERE tenant_id = \(id)) s
            UNION ALL SELECT t::text FROM show_topics t WHERE tenant_id = \(id)
            UNION ALL SELECT e::text FROM episodes e WHERE tenant_id = \(id) ORDER BY 1
            """)
    }
}
