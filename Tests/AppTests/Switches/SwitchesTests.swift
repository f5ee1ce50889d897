import Foundation
import Postgres
import Templates
import Testing
import Values

@testable import App

@Suite(.site) struct `A switch` {
    @Test(arguments: ["off", "default"])
    func `works in every other process as soon as it is set`(setting: String) async throws {
        let agency = try await TestSite.shared.found()
        let other = try await agency.site.process()
        // Without the net that reads the directory each minute in any case: only an announcement can do it here.
        let listening = Task { await Announcements(services: other.services).listen() }
        try await eventually { other.services.sessions.isListening }
        let window = try await agency.signIn(\.ops)
        #expect(try await window.get("/imports", on: other).status == 200)
        try await agency.set(.csvUpload, setting)
        try await eventually { try await window.get("/imports", on: other).status == 404 }
        try await agency.set(.csvUpload, "on")
        try await eventually { try await window.get("/imports", on: other).status == 200 }
        listening.cancel()
        await listening.value
        await other.services.close()
    }

    @Test func `says what it brought, and by whom and when it was set`() async throws {
        let agency = try await TestSite.shared.found()
        let off = try await agency.set(.csvUpload, "off")
        #expect(off.words.contains("CSV upload is off. Google Sheets import went off with it. All data is kept."))
        let day = Formats.sample.day(.demo, today: .demo)
        #expect(off.words.contains("Off here, switched off by \(agency.members.admin.name) on \(day)"))
        #expect(off.words.contains("Off because CSV upload is off"))
        let again = try await agency.set(.csvUpload, "off")
        #expect(again.words.contains("Nothing changed: CSV upload is off."))
        let plain = try await agency.set(.csvUpload, "default")
        #expect(plain.words.contains("CSV upload is off, as is the default here."))
        #expect(plain.words.contains("Off: this installation’s default"))
        #expect(try await agency.set(.csvUpload, "on").words.contains("CSV upload is on."))
    }

    @Test func `that is set is on record with what it was before`() async throws {
        let agency = try await TestSite.shared.found()
        for setting in ["off", "off", "default", "on", "on"] { try await agency.set(.csvUpload, setting) }
        #expect(
            try await agency.records == [
                "CSV upload: on → off", "CSV upload: off → default (off)", "CSV upload: default (off) → on",
            ])
    }

    @Test func `that two admins set at once is on record once`() async throws {
        let agency = try await TestSite.shared.found()
        async let one = agency.set(.csvUpload, "off")
        async let other = agency.set(.csvUpload, "off")
        let answers = try await [one, other].map(\.status)
        #expect(answers == [200, 200])
        #expect(try await agency.records == ["CSV upload: on → off"])
    }

    @Test func `that waits for another says for which`() async throws {
        let agency = try await TestSite.shared.found()
        for module in [Switch.csvUpload, .sheetsImport] { try await agency.set(module, "off") }
        #expect(try await agency.signIn(\.admin).get("/switches").words.contains("Stays off until CSV upload is on."))
        let waiting = try await agency.set(.sheetsImport, "on")
        #expect(waiting.words.contains("Google Sheets import stays off until CSV upload is on."))
        #expect(waiting.words.contains("Off because CSV upload is off"))
        #expect(try await agency.set(.csvUpload, "on").words.contains("8 of 8 modules are on."))
    }

    @Test func `is for admins only`() async throws {
        let agency = try await TestSite.shared.found()
        for role in [Member.Role.ops, .creator, .advertiser] {
            let window = try await agency.signIn(role)
            let token = try await window.open("/account").form(to: "/sign-out")?.fields["csrf"] ?? ""
            let answer = try await window.post("/switches/csv_upload", ["csrf": token, "setting": "off"])
            #expect(answer.status == 404)
        }
        #expect(try await agency.records == [])
        #expect(try await agency.signIn(\.ops).get("/imports").status == 200)
    }

    @Test(arguments: Audience.allCases)
    func `is an admin's in the database as well`(audience: Audience) async throws {
        let site = try await TestSite.shared
        for sql in ["UPDATE switches SET is_on = false", "DELETE FROM switches"] as [SQL] {
            let attempt = try await Attempt.run(sql, site.northwind.preamble(audience), on: site.services.pool)
            #expect(attempt == (audience == .admin ? .rows(Switch.allCases.count) : .refused("42501")), "\(sql)")
        }
    }

    @Test func `of one desk is nothing to another`() async throws {
        let site = try await TestSite.shared
        let (one, other) = (try await site.found(), try await site.found())
        try await one.set(.csvUpload, "off")
        #expect(try await one.signIn(\.ops).get("/imports").status == 404)
        #expect(try await other.signIn(\.ops).get("/imports").status == 200)
    }

    @Test(arguments: [("csv_upload", "maybe", 400), ("csv_upload", "", 400), ("podcasts", "on", 404)])
    func `takes a setting that it knows`(name: String, setting: String, status: Int) async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.admin)
        let token = try await window.open("/switches").form(to: "/sign-out")?.fields["csrf"] ?? ""
        let answer = try await window.post("/switches/\(name)", ["csrf": token, "setting": setting])
        #expect(answer.status == status)
        #expect(try await agency.records == [])
    }

    /// A desk that says nothing has what the installation has, and that is nothing unless somebody set it.
    @Test func `that no desk has set is as this installation has it`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.site.owner.run("DELETE FROM switches WHERE tenant_id = \(agency.id)")
        try await agency.site.services.directory.refresh(logger: agency.site.services.logger)
        let page = try await agency.signIn(\.admin).get("/switches")
        #expect(page.words.contains("0 of 8 modules are on."))
        #expect(page.words.components(separatedBy: "Off: this installation’s default").count == 9)
        #expect(!page.text.contains("value=\"default\""))
    }

    /// The table's CHECK and the code must name the same modules.
    @Test func `is known to the database under the same name`() async throws {
        let site = try await TestSite.shared
        let names: [String] = try await site.owner.rows(
            "SELECT name FROM switches WHERE tenant_id = \(site.northwind.id) AND is_on ORDER BY name")
        #expect(names == Switch.allCases.map(\.rawValue).sorted())
    }
}

extension Agency {
    /// What is on record about switches, the oldest first.
    fileprivate var records: [String] {
        get async throws {
            try await site.owner.rows(
                """
                SELECT c.key || ': ' || (c.value ->> 'before') || ' → ' || (c.value ->> 'after')
                FROM audit_log l, jsonb_each(l.change) AS c
                WHERE l.tenant_id = \(id) AND l.action = 'switch module' AND l.member_id = \(members.admin.id)
                ORDER BY l.at, l.id
                """)
        }
    }
}
