import Foundation
import Postgres
import Testing
import Values
import Web

@testable import App

@Suite(.site) struct `The rows behind a figure` {
    @Test func `add up to it, on each way that leads to them`() async throws {
        let agency = try await TestSite.shared.northwind
        for (member, start) in [(\DemoMembers.ops, "/dashboard"), (\.ops, "/delivery"), (\.creator, "/delivery")] {
            let window = try await agency.signIn(member)
            let page = try await window.get(start)
            let downloads = try #require(page.cardFigure("Downloads"))
            let rows = try await window.get(try #require(page.rowLinks.first))
            #expect(rows.words.contains("\(downloads) downloads and"), "\(start)")
        }
    }

    @Test func `name the file, who sent it and when, and lead to its import`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let result = try await ops.upload(
            agency.csv("2026-11-20,\(agency.guids[0]),spotify,1204,,,,,"), named: "week.csv")
        let page = try await ops.get("/figures?from=2026-11-20&to=2026-11-20&source=spotify")
        #expect(page.words.contains("1,204 downloads and 0 listeners in all"))
        #expect(page.text.contains("href=\"\(result.path)\">week.csv</a>"))
        #expect(page.words.contains("by \(agency.members.ops.name)"))
    }

    @Test func `of an import are those that are still in force`() async throws {
        let agency = try await TestSite.shared.found()
        let (ops, guids) = (try await agency.signIn(\.ops), agency.guids)
        let first = try await ops.upload(
            agency.csv("2026-11-20,\(guids[0]),spotify,100,,,,,", "2026-11-21,\(guids[1]),apple,7,,,,,"),
            named: "first.csv")
        let href = try #require(first.rowLinks.first)
        #expect(try await ops.get(href).bodyRows == 2)
        _ = try await ops.upload(agency.csv("2026-11-20,\(guids[0]),spotify,111,,,,,"), named: "later.csv")
        let page = try await ops.get(href)
        #expect(page.bodyRows == 1 && page.words.contains("What first.csv brought and is still in force"))
        _ = try await ops.undo(first.path, agency)
        #expect(try await ops.get(href).words.contains("Nothing of this file is in force"))
    }

    @Test func `come page by page, each once`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let lines = agency.guids.prefix(30).flatMap { guid in
            ["2026-11-20,\(guid),spotify,1,,,,,", "2026-11-21,\(guid),apple,1,,,,,"]
        }
        _ = try await ops.upload(agency.csv(lines.joined(separator: "\n")))
        let (first, second) = (try await ops.get("/figures"), try await ops.get("/figures?page=2"))
        #expect(first.bodyRows == FiguresIndex.pageSize && second.bodyRows == 60 - FiguresIndex.pageSize)
        #expect(first.text.contains("/figures?page=2") && !second.text.contains("/figures?page=3"))
        #expect(try await ops.get("/figures?page=3").words.contains("No row fits"))
    }

    @Test func `are none before the first import`() async throws {
        let agency = try await TestSite.shared.found()
        #expect(try await agency.signIn(\.creator).get("/figures").words.contains("No figures yet"))
    }

    @Test(arguments: [
        "from=yesterday&to=", "page=-3", "page=99999999999999999999", "source=%00%22%3E", "from=9999-12-31",
    ])
    func `bear an address that makes no sense`(query: String) async throws {
        #expect(try await TestSite.shared.northwind.signIn(\.ops).get("/figures?\(query)").status == 200)
    }
}

@Suite(.site) struct `Whose rows somebody sees` {
    @Test func `a creator sees those of the own shows, and the file without a way to it`() async throws {
        let agency = try await TestSite.shared.northwind
        let (own, foreign) = (try agency.show(ofCreator: true), try agency.show(ofCreator: false))
        let creator = try await agency.signIn(\.creator)
        let page = try await creator.get("/figures?show=\(own.short)")
        #expect(page.status == 200 && page.bodyRows > 0 && page.words.contains("northwind-history.csv"))
        #expect(!page.text.contains("/imports/"))
        #expect(try await creator.get("/figures?show=\(foreign.short)").status == 404)
    }

    @Test func `a file about other shows alone stays unknown to a creator`() async throws {
        let agency = try await TestSite.shared.found()
        let episodes = agency.demo.episodes(on: .demo)
        let creator = agency.members.creator.creator
        let ops = try await agency.signIn(\.ops)
        for (isOwn, name) in [(true, "ours.csv"), (false, "theirs.csv")] {
            let guid = try #require(episodes.last { ($0.show.creator == creator) == isOwn }).guid
            _ = try await ops.upload(agency.csv("2026-11-20,\(guid),spotify,1,,,,,"), named: name)
        }
        let names = try await agency.site.services.pool.rolledBack(agency.preamble(.creator)) {
            try await $0.rows(Query<String>("SELECT file_name FROM imports"))
        }
        #expect(names == ["ours.csv"])
    }

    @Test(arguments: ["member_name", "bytes", "failure", "sha256"])
    func `a creator reads of an import its name and its time alone`(column: String) async throws {
        let site = try await TestSite.shared
        let attempt = try await Attempt.count(
            "SELECT count(\(identifier: column)) FROM imports", site.northwind.preamble(.creator),
            on: site.services.pool)
        #expect(attempt == .refused("42501"))
    }

    /// Of another tenant, of another creator, of nobody: nothing tells them apart.
    @Test(arguments: [Member.Role.ops, .creator])
    func `a thing of another tenant is a thing that never was`(role: Member.Role) async throws {
        let site = try await TestSite.shared
        let window = try await site.northwind.signIn(role)
        let foreign = try await RouteProbe.make()
        let lakeside = try await foreign.path("/imports/{id}", of: site.lakeside).replacing("/imports/", with: "")
        let show = try site.lakeside.show(ofCreator: true).short
        let episode = try await site.owner.value(
            "SELECT id FROM episodes WHERE tenant_id = \(site.lakeside.id) LIMIT 1", as: ID<Episode>.self)
        let absent = TestSite.noon
        for (there, nowhere) in [
            ("show=\(show)", "show=\(ID<Show>.new(at: absent).short)"),
            ("episode=\(try #require(episode).short)", "episode=\(ID<Episode>.new(at: absent).short)"),
            ("import=\(lakeside)", "import=\(ID<Import>.new(at: absent).short)"),
            ("show=\(show)", "show=no-such-thing"),
        ] {
            let (real, unreal) = (
                try await window.get("/figures?\(there)"), try await window.get("/figures?\(nowhere)")
            )
            #expect(real.status == 404 && real.lasting == unreal.lasting, "\(there)")
        }
    }

    @Test func `a creator cannot ask for the rows of an import`() async throws {
        let probe = try await RouteProbe.make()
        let id = try await probe.path("/imports/{id}", of: probe.site.northwind).replacing("/imports/", with: "")
        #expect(try await probe.site.northwind.signIn(\.creator).get("/figures?import=\(id)").status == 404)
        #expect(try await probe.site.northwind.signIn(\.ops).get("/figures?import=\(id)").status == 200)
    }
}

@Suite(.site) struct `A filter of rows` {
    @Test func `is read from its own address`() throws {
        var filter = FigureFilter(
            show: .new(at: TestSite.noon), source: "héhé & co", DayRange(last: 28, through: .demo))
        (filter.episode, filter.file, filter.page) = (.new(at: TestSite.noon), .new(at: TestSite.noon), 7)
        let query = try #require(filter.href.split(separator: "?").last)
        #expect(try FigureFilter(FormFields(urlEncoded: query.utf8)) == filter)
        #expect(FigureFilter().href == "/figures")
    }

    /// Every question has its own text, and each must use the key.
    @Test(arguments: [Audience.ops, .creator])
    func `finds its rows by the key, whatever it asks for`(audience: Audience) async throws {
        let agency = try await TestSite.shared.northwind
        let show = try agency.show(ofCreator: true)
        let span = DayRange(last: 28, through: .demo)
        var filters = [
            FigureFilter(), FigureFilter(show: show, span), FigureFilter(source: "spotify", span),
            FigureFilter(episode: .new(at: TestSite.noon)),
        ]
        if audience == .ops { filters.append(FigureFilter(file: .new(at: TestSite.noon))) }
        for filter in filters {
            let query = audience == .ops ? Figure.list(filter, limit: 51) : Figure.listForCreators(filter, limit: 51)
            let plan = try await Statement(audience, query).plan(for: agency)
            let scans = plan.filter { $0.contains("Seq Scan on daily_metrics") }
            #expect(scans.isEmpty, "\(filter.href):\n\(plan.joined(separator: "\n"))")
        }
    }
}

extension Answer {
    /// What the card of that title says.
    fileprivate func cardFigure(_ title: String) -> String? {
        text.split(separator: "<article").first { $0.contains("<h2>\(title)</h2>") }?
            .firstMatch(of: /card-figure">([^<]+)/).map { String($0.1).trimmingCharacters(in: .whitespaces) }
    }

    /// The ways to rows.
    fileprivate var rowLinks: [String] {
        text.matches(of: /href="(\/figures\?[^"]+)"/).map { String($0.1).replacing("&amp;", with: "&") }
    }

    fileprivate var bodyRows: Int { text.matches(of: /data-label="Came with"/).count }
}

extension Agency {
    /// One that the agency's creator has, or has not.
    fileprivate func show(ofCreator isOwn: Bool) throws -> ID<Show> {
        try #require(demo.shows.first { ($0.creator == members.creator.creator) == isOwn }).id
    }
}
