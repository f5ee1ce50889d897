import Postgres
import Sponsorship
import Testing
import Values
import Web

@testable import App

@Suite(.site) struct `A file of placements` {
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
        let templates = [(ImportKind.placements, PlacementRecords.template)]
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
}
