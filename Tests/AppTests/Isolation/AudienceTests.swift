import Postgres
import Testing
import Values

@testable import App

/// What audiences may see within their own tenant.
@Suite(.site) struct `Within a tenant` {
    @Test func `a creator sees rows of the own shows only, in every table that has a show`() async throws {
        let site = try await TestSite.shared
        let creator = try #require(site.northwind.members.creator.creator)
        let own = site.northwind.demo.shows.filter { $0.creator == creator }.map(\.id)
        #expect(!own.isEmpty && own.count < site.northwind.demo.shows.count)
        for table in try await TenantTable.all(site.owner) where table.columns.contains("show_id") {
            let strangers = try await Attempt.count(
                "SELECT count(*) FROM \(table.table) WHERE show_id <> ALL(\(own))", site.northwind.preamble(.creator),
                on: site.services.pool)
            #expect(strangers.isNothing, "\(table.name)")
            let mine = try await Attempt.count(
                "SELECT count(*) FROM \(table.table)", site.northwind.preamble(.creator), on: site.services.pool)
            #expect(mine != .rows(0), "\(table.name)")
        }
    }

    @Test(arguments: ["rate_cards", "placement_days"])
    func `a creator sees prices and bookings of the own placements only`(table: String) async throws {
        let site = try await TestSite.shared
        let creator = try #require(site.northwind.members.creator.creator)
        let own = site.northwind.demo.shows.filter { $0.creator == creator }.flatMap(\.placements).map(\.id)
        let others = try await Attempt.count(
            "SELECT count(*) FROM \(identifier: table) WHERE placement_id <> ALL(\(own))",
            site.northwind.preamble(.creator), on: site.services.pool)
        #expect(others == .rows(0))
    }

    @Test(arguments: [
        ("show_days", "revenue_cents"), ("show_days", "conversions"), ("daily_metrics", "revenue_cents"),
        ("daily_metrics", "downloads"), ("reported_totals", "downloads"), ("shows", "creator_id"), ("episodes", "guid"),
        ("creators", "name"), ("imports", "file_name"), ("sheets", "url"), ("sheet_keys", "sealed"),
        ("sheet_keys", "email"), ("feeds", "url"), ("feed_items", "title"),
        ("feed_refreshes", "error"), ("audit_log", "action"), ("audit_log", "member_name"), ("alerts", "title"),
        ("outbox", "subject"), ("outbox", "recipient"), ("outbox_secrets", "body_text"), ("mail_templates", "body"),
        ("invitations", "email"), ("senders", "sealed"), ("senders", "domain"),
    ])
    func `an advertiser cannot read what is not theirs to know`(table: String, column: String) async throws {
        let site = try await TestSite.shared
        let attempt = try await Attempt.count(
            "SELECT count(\(identifier: column)) FROM \(identifier: table)", site.northwind.preamble(.advertiser),
            on: site.services.pool)
        #expect(attempt == .refused("42501"))
    }

    @Test func `an advertiser sees the own campaigns and their lines only`() async throws {
        let site = try await TestSite.shared
        let advertiser = try #require(site.northwind.members.advertiser.advertiser)
        let (pool, preamble) = (site.services.pool, site.northwind.preamble(.advertiser))
        let own = site.northwind.demo.campaigns.filter { $0.advertiser == advertiser }
        let all = try await site.owner.value(
            "SELECT count(*) FROM campaigns WHERE tenant_id = \(site.northwind.id)", as: Int.self)
        #expect(try await Attempt.count("SELECT count(*) FROM campaigns", preamble, on: pool) == .rows(own.count))
        #expect(own.count < all ?? 0)
        let lines = try await Attempt.count(
            "SELECT count(*) FROM line_items WHERE campaign_id <> ALL(\(own.map(\.id)))", preamble, on: pool)
        #expect(lines == .rows(0))
        #expect(try await Attempt.count("SELECT count(*) FROM advertisers", preamble, on: pool) == .rows(1))
    }

    @Test func `a party that is not named sees nothing`() async throws {
        let site = try await TestSite.shared
        for (role, table) in [("desk_creator", "shows"), ("desk_advertiser", "campaigns")] as [(Identifier, String)] {
            let partyless = Preamble(role: role, settings: [("app.tenant", site.northwind.id.uuid)])
            let attempt = try await Attempt.count(
                "SELECT count(*) FROM \(identifier: table)", partyless, on: site.services.pool)
            #expect(attempt == .rows(0))
        }
    }

    @Test(arguments: [
        "shows", "episodes", "show_days", "placements", "campaigns", "imports", "daily_metrics", "brands", "alerts",
        "audit_log", "outbox", "outbox_secrets", "mail_templates",
        "mail_mutes", "senders",
    ])
    func `a visitor cannot read what members read`(table: String) async throws {
        let site = try await TestSite.shared
        let attempt = try await Attempt.count(
            "SELECT count(*) FROM \(identifier: table)", site.northwind.preamble(.visitor), on: site.services.pool)
        #expect(attempt == .refused("42501"))
    }

    @Test(arguments: [Audience.ops, .creator, .advertiser])
    func `a member sees the own sessions and the own password only`(audience: Audience) async throws {
        let site = try await TestSite.shared
        let (pool, preamble) = (site.services.pool, site.northwind.preamble(audience))
        let members = try await Attempt.count("SELECT count(*) FROM members", preamble, on: pool)
        #expect(members == .rows(1))
        let strange = try await Attempt.count(
            "SELECT count(*) FROM sessions WHERE member_id <> (SELECT current_member())", preamble, on: pool)
        #expect(strange == .rows(0))
    }

    @Test(arguments: [Audience.admin, .ops, .creator])
    func `nobody sets the password of somebody else`(audience: Audience) async throws {
        let site = try await TestSite.shared
        let (pool, preamble) = (site.services.pool, site.northwind.preamble(audience))
        let attempt = try await Attempt.run(
            "UPDATE members SET password_hash = 'x' WHERE id <> (SELECT current_member())", preamble, on: pool)
        #expect(attempt == (audience == .admin ? .refused("42501") : .rows(0)))
    }

    @Test(arguments: [Audience.admin, .ops, .creator, .advertiser])
    func `nobody writes down a deed in somebody else's name`(audience: Audience) async throws {
        let site = try await TestSite.shared
        let stranger = audience == .admin ? site.northwind.members.ops.id : site.northwind.members.admin.id
        let attempt = try await Attempt.run(
            "INSERT INTO audit_log (action, member_id) VALUES ('brand', \(stranger))",
            site.northwind.preamble(audience),
            on: site.services.pool)
        #expect(attempt == .refused("42501"))
    }

    @Test(arguments: Audience.allCases.filter { $0 != .jobs })
    func `nobody but the job that sends it reads what a letter says to its reader alone`(audience: Audience)
        async throws
    {
        let site = try await TestSite.shared
        let attempt = try await Attempt.count(
            "SELECT count(body_text) FROM outbox_secrets", site.northwind.preamble(audience), on: site.services.pool)
        #expect(attempt == .refused("42501"))
    }

    @Test(arguments: Audience.allCases)
    func `nobody uses large objects, which know no tenant`(audience: Audience) async throws {
        let site = try await TestSite.shared
        let attempt = try await Attempt.run(
            "SELECT lo_create(0)", site.northwind.preamble(audience), on: site.services.pool)
        #expect(attempt == .refused("42501"))
    }

    @Test(arguments: Audience.allCases)
    func `nobody changes the record of who did what`(audience: Audience) async throws {
        let site = try await TestSite.shared
        for sql in [
            "UPDATE audit_log SET action = 'nothing'", "UPDATE audit_log SET member_name = 'nobody'",
            "UPDATE audit_log SET change = '{}'", "DELETE FROM audit_log",
        ] as [SQL] {
            let attempt = try await Attempt.run(sql, site.northwind.preamble(audience), on: site.services.pool)
            #expect(attempt == .refused("42501"))
        }
    }
}
