import Foundation
import Postgres
import Templates
import Testing
import Values

@testable import App

@Suite(.site) struct `A page` {
    @Test(arguments: Demo.tenants)
    func `wears its tenant's brand and speaks its language`(tenant: DemoTenant) async throws {
        let site = try await TestSite.shared
        let found = try #require(site.services.directory.all.first { $0.id == tenant.id })
        for path in ["/", "/sign-in", "/no-such-page"] {
            let page = try await Agency(site: site, demo: tenant).visit().get(path)
            #expect(page.text.contains("<html lang=\"\(found.formats.languageTag)\""))
            #expect(page.text.contains(found.brand.tokens.path) && page.text.contains(found.brand.logo.path))
            #expect(page.words.contains(found.name))
        }
        let theme = try await Agency(site: site, demo: tenant).visit().get(found.brand.tokens.path)
        #expect(theme.status == 200 && theme.header("Content-Type") == "text/css; charset=utf-8")
    }

    /// Text of theirs goes everywhere a show's title goes; none of it may end a tag or an attribute.
    @Test func `shows what people typed as text, in every place`() async throws {
        let agency = try await TestSite.shared.found()
        let title = "\"><script>alert('&')</script><b \u{301}=\""
        try await agency.site.owner.run(
            """
            UPDATE shows SET title = \(title), summary = \(title) WHERE tenant_id = \(agency.id)
            """)
        let ids = agency.demo.shows.map(\.id.short)
        for (member, paths) in [
            (
                \DemoMembers.admin,
                ["/shows", "/shows/\(ids[0])", "/shows/compare?show=\(ids[0])&show=\(ids[1])", "/dashboard"]
            ),
            (\.ops, ["/delivery", "/delivery/\(ids[0])"]),
        ] {
            let window = try await agency.signIn(member)
            for path in paths {
                let page = try await window.get(path)
                #expect(
                    page.status == 200 && !page.text.contains("<script>alert") && !page.text.contains("<b "), "\(path)")
                #expect(page.text.contains("&lt;script&gt;alert"), "\(path)")
            }
        }
    }

    @Test func `echoes a search as text`() async throws {
        let window = try await TestSite.shared.northwind.signIn(\.advertiser)
        let page = try await window.get("/shows?q=\("\"><img src=x onerror=alert(1)>".urlEscaped)")
        #expect(page.status == 200 && !page.text.contains("<img src=x"))
        #expect(page.words.contains("No show fits these filters"))
    }

    @Test func `bears names as long as they may be`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.site.owner.run(
            "UPDATE shows SET title = repeat('Ü', 200), summary = repeat('w', 5000) WHERE tenant_id = \(agency.id)")
        try await agency.site.owner.run("UPDATE members SET name = repeat('Å', 120) WHERE tenant_id = \(agency.id)")
        let window = try await agency.signIn(\.admin)
        for path in ["/shows", "/dashboard", "/delivery", "/members", "/account", "/imports"] {
            #expect(try await window.get(path).status == 200, "\(path)")
        }
    }

    @Test(arguments: [0, 1, 45])
    func `bears no show, one, and more than fit`(count: Int) async throws {
        let agency = try await TestSite.shared.found()
        try await agency.keepShows(count)
        let window = try await agency.signIn(\.admin)
        for path in ["/shows", "/shows/compare", "/dashboard", "/delivery", "/imports/template.csv"] {
            #expect(try await window.get(path).status == 200, "\(path)")
        }
        let list = try await window.get("/shows")
        let expected = [0: "No shows yet", 1: "1 show;", 45: "45 shows;"]
        #expect(list.words.contains(try #require(expected[count])))
        #expect(list.text.contains("aria-label=\"Pages\"") == (count > ShowsIndex.pageSize))
        #expect(try await window.get("/shows?page=999").status == 200)
    }

    @Test(arguments: [
        "/imports?page=99999999999", "/imports?page=-1", "/shows?page=10000", "/shows/compare?show=x&show=&show=y",
    ])
    func `bears an address that makes no sense`(path: String) async throws {
        #expect(try await TestSite.shared.northwind.signIn(\.ops).get(path).status == 200)
    }

    @Test func `compares ten shows and says how many it left out`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.keepShows(12)
        let ids: [ID<Show>] = try await agency.site.owner.rows("SELECT id FROM shows WHERE tenant_id = \(agency.id)")
        let query = (ids + ids).map { "show=\($0.short)" }.joined(separator: "&")
        let page = try await agency.signIn(\.advertiser).get("/shows/compare?\(query)")
        #expect(page.words.contains("10 shows; 2 more than 10 were left out"))
    }

    @Test func `of pieces is shown in development only`() async throws {
        let site = try await TestSite.shared
        #expect(try await site.northwind.visit().get("/styleguide").status == 404)
        let development = try await site.process(isDevelopment: true)
        for agency in [development.northwind, development.lakeside] {
            #expect(try await agency.visit().get("/styleguide").status == 200)
        }
        await development.services.close()
    }

    @Test func `that is not there says so in the tenant's look`() async throws {
        let page = try await TestSite.shared.northwind.visit().get("/no-such-page")
        #expect(
            page.status == 404 && page.words.contains("Northwind Audio") && page.words.contains("There is nothing here")
        )
        let wrong = try await TestSite.shared.northwind.visit().post("/shows", [:])
        #expect(wrong.status == 405 && wrong.header("Allow")?.contains("GET") == true)
    }

    /// The request names itself in the log; what broke stays there.
    @Test func `of a database that is away says so without a word about it`() async throws {
        let site = try await TestSite.shared.process()
        let window = try await site.northwind.signIn(\.advertiser)
        await site.services.close()
        let page = try await window.get("/shows")
        #expect(page.status == 503 && page.header("Retry-After") != nil)
        for word in ["Postgres", "pool", "SQL", "connection"] { #expect(!page.words.contains(word)) }
        #expect(try await site.northwind.visit().get("/").status == 200)
    }
}

extension Agency {
    /// Takes all shows away and adds so many without episodes, placements or figures.
    fileprivate func keepShows(_ count: Int) async throws {
        try await site.owner.run("DELETE FROM line_items WHERE tenant_id = \(id)")
        try await site.owner.run("DELETE FROM shows WHERE tenant_id = \(id)")
        try await site.owner.run(
            """
            INSERT INTO shows (tenant_id, creator_id, slug, title)
            SELECT \(id), (SELECT min(id::text)::uuid FROM creators WHERE tenant_id = \(id)), 'show-' || n, 'Show ' || n
            FROM generate_series(1, \(count)) AS n
            """)
    }
}
