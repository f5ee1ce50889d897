import Postgres
import Templates
import Testing
import Values

@testable import App

@Suite(.site) struct `A file of lines` {
    private let show = Demo.northwind.shows[0]

    @Test func `says the choices where a campaign or a placement is not the only one`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let (brand, placement) = (try #require(agency.demo.advertisers.first), show.placements[0])
        try await agency.addCampaign("Summer term", of: brand)
        let page = try await ops.see(
            """
            campaign,advertiser,placement,show,position,voice,starts_on,ends_on,booked_impressions,cpm_cents,cpm,line_id
            Summer term,,\(placement.id.short),,,,2027-01-01,2027-01-31,10,1,,
            Summer term,\(brand.name),\(placement.id.short),,,,2027-01-01,2027-01-31,10,1,,
            Summer term,Nobody,\(placement.id.short),,,,2027-01-01,2027-01-31,10,1,,
            Winter,,\(placement.id.short),,,,2027-01-01,2027-01-31,10,1,,
            Summer term,\(brand.name),,\(show.title),,,2027-02-01,2027-02-28,10,1,,
            Summer term,\(brand.name),,\(show.title),,host-read,2027-02-01,2027-02-28,10,1,,
            Summer term,\(brand.name),,\(show.title),pre,host-read,2027-02-01,2027-02-28,10,1,,
            Summer term,\(brand.name),unit 7,,,,2027-02-01,2027-02-28,10,1,,
            Summer term,\(brand.name),\(placement.id.short),,,,2027-02-28,2027-02-01,10,1,,
            Summer term,\(brand.name),\(placement.id.short),,,,2027-02-01,2072-02-28,10,1,,
            Summer term,\(brand.name),\(placement.id.short),,,,2027-03-01,2027-03-02,10,100,2.00,
            Summer term,\(brand.name),\(placement.id.short),,,,2027-03-01,2027-03-02,10,1,,line_00000000000000000000000000

            """, "lines", agency)
        for words in [
            "2 lines would be added", "10 rejected rows", "Several campaigns are called this",
            "\(brand.name) (campaign_",
            "None of your advertisers is called this", "No campaign is called this",
            "Several placements of the show are like this", "(\(placement.id.short))",
            "The show has no placement like this", "None of your placements has this id",
            "The flight ends before it begins", "at most 1101 days long", "The row gives two prices",
            "None of your lines has this id",
        ] {
            #expect(page.words.contains(words), "\(words): \(page.words)")
        }
    }

    @Test func `takes the status from its days, unless it says one or the line is cancelled`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let (yesterday, tomorrow) = (Day.demo.previous, Day.demo.next)
        let header = "campaign,placement,starts_on,ends_on,booked_impressions,cpm,status,line_id\n"
        let row = { (first: Day, last: Day, rest: String) in
            "Summer term,\(show.placements[0].id),\(first),\(last),10,1.00,\(rest)\n"
        }
        let page = try await ops.see(
            header + row(yesterday, yesterday, ",") + row(yesterday, .demo, ",") + row(tomorrow, tomorrow, ",")
                + row(.demo, tomorrow, "Canceled,"), "lines", agency)
        _ = try await ops.commit(page.path, agency)
        #expect(try await agency.statuses() == ["active", "cancelled", "completed", "scheduled"])
        let isSpreadRight = try await agency.isSpreadRight()
        #expect(isSpreadRight)
        let ids = try await agency.lines()
        let moved = try await ops.see(
            header + ids.map { row(Day.demo.adding(days: 40), Day.demo.adding(days: 41), ",\($0)") }.joined(), "lines",
            agency)
        #expect(moved.words.contains("4 lines would be changed"), "\(moved.words)")
        _ = try await ops.commit(moved.path, agency)
        #expect(try await agency.statuses() == ["cancelled", "scheduled", "scheduled", "scheduled"])
        _ = try await ops.undo(moved.path, agency)
        #expect(try await agency.statuses() == ["active", "cancelled", "completed", "scheduled"])
        let again = try await agency.isSpreadRight()
        #expect(again)
    }

    @Test func `is told where it books more than is to be expected, and twice in the same days`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let guid = try #require(show.episodes(on: .demo).last?.guid)
        _ = try await ops.upload(agency.csv("2026-11-20,\(guid),spotify,1000,,,,,"))
        let file = """
            campaign,placement,starts_on,ends_on,booked_impressions,cpm
            Summer term,\(show.placements[0].id),2028-01-01,2028-01-31,900000000,1.00
            Summer term,\(show.placements[0].id),2028-01-31,2028-02-02,10,1.00
            Summer term,\(show.placements[1].id),2028-03-01,2028-03-31,10,1.00

            """
        let page = try await ops.see(file, "lines", agency)
        // The mean of the days that have figures, for 31 days and each slot of the placement.
        let capacity = 31_000 * show.placements[0].slots
        let (booked, over) = (900_000_003, 900_000_003 - capacity)
        let formats = Formats.sample
        #expect(
            page.words.contains(
                "\(formats.count(booked)) impressions would be booked, \(formats.count(over)) more than the "
                    + "\(formats.count(capacity)) to expect"), "\(page.words)")
        #expect(page.words.contains("the campaign has another line on this placement in these days"))
        #expect(page.words.contains("3 lines would be added"))
        #expect(!page.words.contains("Mar 1–31, 2028:"))
    }

    @Test func `shows its lines to their advertiser, its prices to everybody who buys, and nothing to others`()
        async throws
    {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let own = try #require(agency.demo.campaigns.first { $0.advertiser == agency.members.advertiser.advertiser })
        let other = try #require(agency.demo.campaigns.first { $0.advertiser != own.advertiser })
        let creator = try #require(agency.members.creator.creator)
        let (mine, theirs) = (
            try #require(agency.demo.shows.first { $0.creator == creator }),
            try #require(agency.demo.shows.first { $0.creator != creator })
        )
        let placements = [mine, theirs].map { "\($0.slug),mid-roll,193,produced,dynamic,20.00,2026-11-01\n" }.joined()
        _ = try await ops.commit(
            try await ops.see(
                "show,position,seconds,voice,delivery,cpm,valid_from\n" + placements, "placements", agency
            ).path, agency)
        let lines = [(own, mine), (other, mine), (other, theirs)].map { campaign, show in
            "\(campaign.id),\(show.slug),mid,193,2027-01-01,2027-01-01,10,1.00,\(campaign.id == own.id ? "OURS" : "THEIRS")\n"
        }
        let header = "campaign,show,position,seconds,starts_on,ends_on,booked_impressions,cpm,promo_code\n"
        let page = try await ops.see(header + lines.joined(), "lines", agency)
        _ = try await ops.commit(page.path, agency)
        let seen = { (audience: Audience, sql: SQL) in
            try await Attempt.count(sql, agency.preamble(audience), on: agency.site.services.pool)
        }
        #expect(try await seen(.ops, "SELECT count(*) FROM line_items WHERE promo_code <> ''") == .rows(3))
        #expect(try await seen(.advertiser, "SELECT count(*) FROM line_items WHERE promo_code = 'OURS'") == .rows(1))
        #expect(try await seen(.advertiser, "SELECT count(*) FROM line_items WHERE promo_code = 'THEIRS'") == .rows(0))
        #expect(try await seen(.advertiser, "SELECT count(*) FROM placements WHERE seconds = 193") == .rows(2))
        #expect(try await seen(.creator, "SELECT count(*) FROM line_items") == .refused("42501"))
        #expect(try await seen(.creator, "SELECT count(*) FROM placements WHERE seconds = 193") == .rows(1))
        let taken: SQL =
            """
            SELECT sum(booked)::bigint FROM placement_days
            WHERE day = '2027-01-01' AND placement_id IN (SELECT id FROM placements WHERE seconds = 193)
            """
        #expect(try await seen(.creator, taken) == .rows(20))
        #expect(try await seen(.advertiser, taken) == .rows(30))
        for table in ["record_changes", "import_rejections"] {
            let sql: SQL = "SELECT count(*) FROM \(identifier: table)"
            for audience in [Audience.creator, .advertiser] {
                #expect(try await seen(audience, sql) == .refused("42501"))
            }
        }
    }
}

extension Agency {
    /// Of an advertiser, at the end of the year.
    func addCampaign(_ name: String, of advertiser: DemoAdvertiser) async throws {
        try await site.owner.run(
            """
            INSERT INTO campaigns (tenant_id, advertiser_id, name, starts_on, ends_on, budget_cents)
            VALUES (\(id), \(advertiser.id), \(name), '2026-11-01', '2026-12-01', 0)
            """)
    }

    /// Of the first show's first placement's lines of ten impressions.
    fileprivate func statuses() async throws -> [String] {
        try await site.owner.rows(
            "SELECT status FROM line_items WHERE tenant_id = \(id) AND booked_impressions = 10 ORDER BY 1")
    }

    fileprivate func lines() async throws -> [String] {
        try await site.owner.rows(
            "SELECT id::text FROM line_items WHERE tenant_id = \(id) AND booked_impressions = 10 ORDER BY starts_on, 1")
    }
}
