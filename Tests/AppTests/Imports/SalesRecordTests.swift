import Postgres
import Sponsorship
import Testing
import Values
import Web

@testable import App

@Suite(.site) struct `A file of placements or lines` {
    struct Case: Sendable, CustomStringConvertible {
        let kind: String
        let first, second: String
        /// What the first file's preview says, and what the second's says of changes.
        let new, changed: [String]
        var description: String { kind }
    }

    private static let ninth = Demo.northwind.shows[0]
    private static let cases = [
        Case(
            kind: "placements",
            first: """
                show,position,seconds,voice,delivery,slots,cpm,valid_from
                \(ninth.title),Pre roll,0:45,Host read,DAI,2,31.50,2026-01-01
                \(ninth.slug),pre-roll,45,host-read,dynamic,,33.00,2026-07-01

                """,
            second: """
                show,position,seconds,voice,delivery,slots,cpm,valid_from
                \(ninth.title),pre-roll,45,host-read,dynamic,3,34.00,2026-07-01
                \(ninth.title),post-roll,10,produced,baked-in,,,

                """,
            new: ["pre-roll, 45 s, host-read, dynamic", "$31.50", "2 rows would be added"],
            changed: ["was $33.00 becomes $34.00", "was 2 becomes 3", "1 row would be added, 1 changed"]),
        Case(
            kind: "lines",
            first: """
                deal_id,ad_unit_id,episode_id,flight_start,flight_end,booked_impressions,booked_cpm_cents,promo_code,vanity_url
                Summer term,\(ninth.placements[0].id),,2027-05-04,2027-05-31,50000,3000,NIGHT,night
                summer  TERM,\(ninth.placements[1].id.short),,2026-10-01,2026-10-31,75000,3500,,

                """,
            second: """
                deal_id,ad_unit_id,flight_start,flight_end,booked_impressions,booked_cpm_cents,promo_code
                Summer term,\(ninth.placements[0].id),2027-05-04,2027-05-31,60000,3000,MORE
                Summer term,\(ninth.placements[0].id),2027-06-01,2027-06-02,7,3000,

                """,
            new: ["$1,500.00", "$2,625.00", "scheduled", "completed", "Columns not used episode_id"],
            changed: ["was NIGHT becomes MORE", "was $1,500.00 becomes $1,800.00", "1 line would be added, 1 changed"]),
    ]

    @Test(arguments: cases)
    func `is previewed, saved, known again, changed, undone and brought back`(file: Case) async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let empty = try await agency.sales()
        let first = try await ops.see(file.first, file.kind, agency)
        for words in file.new { #expect(first.words.contains(words), "\(words): \(first.words)") }
        #expect(try await agency.sales() == empty)
        _ = try await ops.commit(first.path, agency)
        let before = try await agency.sales()
        #expect(before != empty)
        #expect(try await agency.isSpreadRight())
        #expect(try await ops.see(file.first, file.kind, agency).words.contains("Every row is on record already"))
        let second = try await ops.see(file.second, file.kind, agency)
        for words in file.changed { #expect(second.words.contains(words), "\(words): \(second.words)") }
        _ = try await ops.commit(second.path, agency)
        let after = try await agency.sales()
        #expect(after != before)
        _ = try await ops.undo(second.path, agency)
        #expect(try await agency.sales() == before)
        _ = try await ops.redo(second.path, agency)
        #expect(try await agency.sales() == after)
        #expect(try await agency.isSpreadRight())
        _ = try await ops.undo(second.path, agency)
        _ = try await ops.undo(first.path, agency)
        #expect(try await agency.sales() == empty)
        #expect(try await agency.isSpreadRight())
    }

    @Test func `of all that is on record changes nothing`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let templates = [(ImportKind.placements, PlacementRecords.template), (.lines, LineRecords.template)]
        for (kind, template) in templates {
            var file = CSVFile()
            file.append(kind.columns.map(\.name))
            let rows: [[String]] = try await agency.database(.ops).read(template)
            for row in rows { file.append(row) }
            let page = try await ops.see(String(decoding: file.bytes, as: UTF8.self), kind.rawValue, agency)
            #expect(page.words.contains("Every row is on record already"), "\(page.words)")
        }
    }

    @Test func `names what the later of two rows about one price says, and which rows fit no placement`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let (show, other) = (agency.demo.shows[0], agency.demo.shows[1])
        let page = try await ops.see(
            """
            show,position,seconds,voice,delivery,slots,cpm,valid_from,placement_id
            \(show.slug),mid-roll,190,produced,dynamic,2,20.00,2026-12-01,
            \(show.slug),mid-roll,190,produced,dynamic,4,21.00,2026-12-01,
            \(show.slug),mid-roll,190,produced,dynamic,,22.00,2027-01-01,
            \(show.slug),mid-roll,191,produced,dynamic,,,2027-01-01,
            \(other.slug),mid-roll,190,produced,dynamic,,,,\(show.placements[0].id.short)
            \(show.slug),mid-roll,190,produced,dynamic,,,,placement_00000000000000000000000000
            Nowhere,mid-roll,190,produced,dynamic,,,,

            """, "placements", agency)
        for words in [
            "2 rows would be added", "5 rejected rows", "Line 3 is about the same price",
            "A price is to hold from 2027-01-01", "The placement with this id is on “\(show.title)”",
            "None of your placements has this id", "None of your shows is called this",
        ] {
            #expect(page.words.contains(words), "\(words): \(page.words)")
        }
        _ = try await ops.commit(page.path, agency)
        #expect(try await agency.prices(of: "mid-roll", 190) == ["4 2026-12-01 2100", "4 2027-01-01 2200"])
    }

    @Test func `that gives a price without a day means the price from today, once`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let file = { (cpm: String) in
            "show,position,seconds,voice,delivery,cpm\n\(Self.ninth.slug),mid-roll,190,produced,dynamic,\(cpm)\n"
        }
        _ = try await ops.commit(try await ops.see(file("20"), "placements", agency).path, agency)
        #expect(try await agency.prices(of: "mid-roll", 190) == ["1 \(Day.demo) 2000"])
        try await agency.site.owner.run(
            "UPDATE rate_cards SET valid_from = valid_from - 9 WHERE tenant_id = \(agency.id) AND valid_from = \(Day.demo)"
        )
        let again = try await ops.see(file("20.00"), "placements", agency)
        #expect(again.words.contains("Every row is on record already"), "\(again.words)")
        _ = try await ops.commit(try await ops.see(file("21"), "placements", agency).path, agency)
        let prices = try await agency.prices(of: "mid-roll", 190)
        #expect(prices == ["1 \(Day.demo.adding(days: -9)) 2000", "1 \(Day.demo) 2100"])
    }

    @Test func `of placements is undone but for those that somebody has booked or priced since`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let placements = try await ops.see(
            """
            show,position,seconds,voice,delivery,cpm,valid_from
            \(Self.ninth.slug),mid-roll,190,produced,dynamic,20,2026-12-01
            \(Self.ninth.slug),mid-roll,191,produced,dynamic,20,2026-12-01
            \(Self.ninth.slug),mid-roll,192,produced,dynamic,20,2026-12-01

            """, "placements", agency)
        _ = try await ops.commit(placements.path, agency)
        let line = try await ops.see(
            """
            campaign,show,position,seconds,starts_on,ends_on,booked_impressions,cpm
            Summer term,\(Self.ninth.title),mid,190,2027-01-01,2027-01-10,100,20.00

            """, "lines", agency)
        _ = try await ops.commit(line.path, agency)
        try await agency.site.owner.run(
            """
            INSERT INTO rate_cards (tenant_id, placement_id, valid_from, cpm_cents)
            SELECT tenant_id, id, '2027-02-01', 1 FROM placements WHERE tenant_id = \(agency.id) AND seconds = 191
            """)
        let undone = try #require(try await ops.undo(placements.path, agency))
        #expect(undone.words.contains("2 rows were left as they are"), "\(undone.words)")
        #expect(undone.words.contains("mid-roll, 190 s, produced, dynamic"), "\(undone.words)")
        #expect(undone.words.contains(Self.ninth.title))
        let left: [Int] = try await agency.site.owner.rows(
            "SELECT seconds FROM placements WHERE tenant_id = \(agency.id) AND seconds BETWEEN 190 AND 192 ORDER BY 1")
        #expect(left == [190, 191])
        _ = try await ops.undo(line.path, agency)
        let isSpreadRight = try await agency.isSpreadRight()
        #expect(isSpreadRight)
        // Nothing is left of the line, so that the placement could go now.
        let days = try await agency.site.owner.value(
            """
            SELECT count(*) FROM placement_days d JOIN placements p ON p.tenant_id = d.tenant_id AND p.id = d.placement_id
            WHERE p.tenant_id = \(agency.id) AND p.seconds = 190
            """, as: Int.self)
        #expect(days == 0)
    }
}
