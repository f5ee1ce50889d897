import Foundation
import Postgres
import Testing
import Values

@testable import App

@Suite(.site) struct `A name in a file` {
    @Test func `that several creators have is asked about, and the answer holds for the next file`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let ids = try await agency.twice("creators", "Ada Quill")
        let file = "show,creator,language\nNight Ferry,Ada Quill,en\n"
        let page = try await ops.look(file, "shows", agency)
        #expect(page.words.contains("“Ada Quill”: 2 creators have this name, 1 row"), "\(page.words)")
        let answered = try await ops.answer(page, ["name-0": ids[1], "remember": "on"], agency)
        #expect(answered.words.contains("1 show would be added") && !answered.words.contains("this name"))
        _ = try await ops.commit(page.path, agency)
        #expect(try await agency.owner(ofShow: "Night Ferry") == ids[1])
        let next = try await ops.look("show,creator,language\nDay Ferry,Ada Quill,en\n", "shows", agency)
        _ = try await ops.commit(next.path, agency)
        #expect(try await agency.owner(ofShow: "Day Ferry") == ids[1])
    }

    @Test func `that no creator has is a new one, unless somebody says who is meant`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let known = try #require(agency.demo.creators.first)
        let page = try await ops.look("show,creator\nNight Ferry,\(known.name)e\n", "shows", agency)
        #expect(page.words.contains("New creators \(known.name)e"), "\(page.words)")
        let answered = try await ops.answer(page, ["name-0": known.id.description], agency)
        #expect(answered.words.contains("1 show would be added") && !answered.words.contains("New creators"))
        _ = try await ops.commit(page.path, agency)
        #expect(try await agency.owner(ofShow: "Night Ferry") == known.id.description)
    }

    @Test func `that no show has may be a new show, once it is said whose`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let owner = try #require(agency.demo.creators.first?.id.description)
        let page = try await ops.look(
            "show,title,published_on\nNight Ferry,One,2026-11-01\nNight Ferry,Two,2026-11-02\n", "episodes", agency)
        #expect(page.words.contains("“Night Ferry”: none of your shows has this name, 2 rows"), "\(page.words)")
        let refused = try await ops.answer(page, ["name-0": "new"], agency)
        #expect(refused.status == 422 && refused.words.contains("Choose whose it is"), "\(refused.words)")
        let answered = try await ops.answer(page, ["name-0": "new", "creator-0": owner], agency)
        #expect(answered.words.contains("2 episodes would be added"), "\(answered.words)")
        #expect(answered.words.contains("New shows Night Ferry"))
        _ = try await ops.commit(page.path, agency)
        #expect(try await agency.owner(ofShow: "Night Ferry") == owner)
        _ = try await ops.undo(page.path, agency)
        #expect(try await agency.owner(ofShow: "Night Ferry") == nil)
    }

    @Test func `that several advertisers have is asked about, and an id needs no question`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let ids = try await agency.twice("advertisers", "Hollow Oak")
        let page = try await ops.look("name,website\nHollow Oak,oak.example\n", "advertisers", agency)
        #expect(page.words.contains("“Hollow Oak”: 2 advertisers have this name"), "\(page.words)")
        let answered = try await ops.answer(page, ["name-0": ids[0]], agency)
        #expect(answered.words.contains("1 advertiser would be changed"), "\(answered.words)")
        let renamed = try await ops.look(
            "name,website,advertiser_id\nHollow Elm,elm.example,\(ids[1])\n", "advertisers", agency)
        #expect(renamed.words.contains("1 advertiser would be changed"), "\(renamed.words)")
        #expect(renamed.words.contains("was Hollow Oak becomes Hollow Elm"))
    }

    @Test func `of an episode that fits several is asked about in a file of figures too`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let show = try #require(agency.demo.shows.first?.title)
        _ = try await ops.upload(
            "show,guid,title,published_on\n\(show),t-1,Twice,2026-11-01\n\(show),t-2,Twice,2026-11-08\n",
            kind: "episodes")
        let page = try await ops.look(
            "day,show,title,source,downloads\n2026-11-20,\(show),Twice,spotify,7\n", "metrics", agency)
        #expect(page.words.contains("\(show) / Twice”: 2 episodes have this name"), "\(page.words)")
        let second: String? = try await agency.site.owner.value(
            "SELECT id::text FROM episodes WHERE tenant_id = \(agency.id) AND guid = 't-2'")
        let answered = try await ops.answer(page, ["name-0": try #require(second)], agency)
        #expect(answered.words.contains("1 row would be added"), "\(answered.words)")
        _ = try await ops.commit(page.path, agency)
        let day = try #require(Day("2026-11-20"))
        #expect(try await agency.metrics(of: "t-2", on: day, from: "spotify")?.downloads == 7)
    }
}

@Suite(.site) struct `A name in a file of lines` {
    private static func file(_ agency: Agency, _ campaign: String, _ advertiser: String = "") -> String {
        "campaign,advertiser,placement,starts_on,ends_on,booked_impressions,cpm\n"
            + "\(campaign),\(advertiser),\(agency.demo.shows[0].placements[0].id),2027-01-01,2027-01-31,10,1.00\n"
    }

    @Test func `that is no campaign's, or several's, is asked about`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let campaign = try #require(agency.demo.campaigns.first)
        let unknown = try await ops.look(Self.file(agency, "Sommer"), "lines", agency)
        #expect(unknown.words.contains("“Sommer”: none of your campaigns has this name, 1 row"), "\(unknown.words)")
        let named = try await ops.answer(unknown, ["name-0": campaign.id.description], agency)
        #expect(named.words.contains("1 line would be added"), "\(named.words)")
        for advertiser in agency.demo.advertisers.prefix(2) { try await agency.addCampaign("Twice", of: advertiser) }
        let several = try await ops.look(Self.file(agency, "Twice"), "lines", agency)
        #expect(several.words.contains("“Twice”: 2 campaigns have this name, 1 row"), "\(several.words)")
        let page = try await ops.open(several.path + "/mapping")
        for advertiser in agency.demo.advertisers.prefix(2) {
            #expect(page.words.contains("Twice (\(advertiser.name))"), "\(page.words)")
        }
    }

    @Test func `that is no advertiser's is asked about, and the campaign must be the advertiser's`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let brands = agency.demo.advertisers.prefix(2)
        let (one, other) = (try #require(brands.first), try #require(brands.last))
        try await agency.addCampaign("Winter", of: one)
        let page = try await ops.look(Self.file(agency, "Winter", "Nobody at all"), "lines", agency)
        #expect(page.words.contains("“Nobody at all”: none of your advertisers has this name"), "\(page.words)")
        let right = try await ops.answer(page, ["name-0": one.id.description], agency)
        #expect(right.words.contains("1 line would be added"), "\(right.words)")
        let wrong = try await ops.answer(page, ["name-0": other.id.description], agency)
        #expect(wrong.words.contains("No row can be saved as it is"), "\(wrong.words)")
    }

    @Test func `may be given for all rows where no column has it, and is asked again for the next file`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let placement = agency.demo.shows[0].placements[0].id
        let file = { (month: Int) in
            "placement,starts_on,ends_on,booked_impressions,cpm\n\(placement),2027-0\(month)-01,2027-0\(month)-09,10,1.00\n"
        }
        let campaign = try #require(agency.demo.campaigns.first)
        let id = ID<Campaign>(campaign.id.uuid).short
        let page = try await ops.look(file(1), "lines", agency)
        #expect(page.words.contains("Which column holds the campaign?"), "\(page.words)")
        let answered = try await ops.answer(page, ["fixed-campaign": id, "remember": "on"], agency)
        #expect(answered.words.contains("Campaign of every row \(campaign.name)"), "\(answered.words)")
        let next = try await ops.look(file(2), "lines", agency)
        #expect(next.words.contains("Which campaign is this file about? It names none"), "\(next.words)")
        #expect(next.form(to: next.path + "/mapping")?.fields["fixed-campaign"] == id)
    }

    @Test func `has nothing to do with the day from which prices hold, which may be given for all rows`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let page = try await ops.look(
            "show,position,seconds,voice,delivery,cpm\n\(agency.ownShow.slug),mid-roll,190,produced,dynamic,20.00\n",
            "placements", agency)
        let answered = try await ops.answer(page, ["fixed-valid_from": "2027-03-01"], agency)
        #expect(answered.words.contains("valid from Mon, Mar 1"), "\(answered.words)")
        _ = try #require(try await ops.commit(page.path, agency))
        #expect(try await agency.prices(of: "mid-roll", 190) == ["1 2027-03-01 2000"])
    }
}

@Suite(.site) struct `A template` {
    @Test(arguments: ["shows", "episodes", "advertisers"])
    func `that is sent back as it is changes nothing`(kind: String) async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let file = try await ops.get("/imports/template.csv?kind=\(kind)")
        #expect(file.header("Content-Disposition")?.contains("\(kind).csv") == true)
        let page = try await ops.look(file.text, kind, agency)
        #expect(page.words.contains("Every row is on record already, just so"), "\(page.words)")
    }

    @Test func `keeps a title that a spreadsheet would take for a formula`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        try await agency.site.owner.run("UPDATE shows SET title = '=1+1' WHERE tenant_id = \(agency.id)")
        let file = try await ops.get("/imports/template.csv?kind=shows")
        #expect(file.text.contains("'=1+1"))
        let page = try await ops.look(file.text, "shows", agency)
        #expect(page.words.contains("Every row is on record already, just so"), "\(page.words)")
    }
}

extension Window {
    /// Says what names stand for, on the page about how the file is read, and gives what it then would change.
    fileprivate func answer(_ page: Answer, _ typed: [String: String], _ agency: Agency) async throws -> Answer {
        let path = page.path + "/mapping"
        guard let form = try await open(path).form(to: path) else { throw Agency.Unexpected(text: page.text) }
        let answer = try await submit(form, typed)
        guard answer.status != 422 else { return answer }
        try await agency.workOnImports()
        return try await open(page.path)
    }
}

extension Agency {
    /// Two of a name; their ids.
    fileprivate func twice(_ table: String, _ name: String) async throws -> [String] {
        for _ in 0..<2 {
            try await site.owner.run("INSERT INTO \(identifier: table) (tenant_id, name) VALUES (\(id), \(name))")
        }
        return try await site.owner.rows(
            "SELECT id::text FROM \(identifier: table) WHERE tenant_id = \(id) AND name = \(name) ORDER BY id")
    }

    fileprivate func owner(ofShow title: String) async throws -> String? {
        try await site.owner.value(
            "SELECT creator_id::text FROM shows WHERE tenant_id = \(id) AND title = \(title)")
    }
}
