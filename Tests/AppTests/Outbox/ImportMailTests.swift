import Branding
import Foundation
import MailText
import Postgres
import Testing
import Values

@testable import App

@Suite(.queue, .site) struct `Mail about an import` {
    @Test func `goes to whoever sent a file that could not be read`() async throws {
        let agency = try await TestSite.shared.found()
        _ = try await agency.signIn(\.ops).offer("\u{0}\u{1}\u{2}", named: "broken.csv")
        try await agency.workOnImports()
        let letters = try await agency.letters()
        #expect(letters.map(\.kind) == ["import failed"] && letters.map(\.recipient) == [agency.members.ops.email])
        #expect(letters.first?.subject == "Nothing of “broken.csv” was saved")
    }

    @Test func `goes to whoever asked to be told, when it is saved`() async throws {
        let agency = try await TestSite.shared.found()
        let path = try await agency.offered("asked.csv")
        let admin = try await agency.signIn(\.admin)
        let form = try #require(try await admin.open(path).form(to: "\(path)/commit"))
        _ = try await admin.submit(form, ["notify": "on"])
        #expect(try await agency.letters().isEmpty)
        try await agency.workOnImports()
        let letter = try #require(try await agency.letters().first)
        #expect(letter.kind == "import finished" && letter.recipient == agency.members.admin.email)
        let full = try #require(try await agency.database(.ops).first(Letter.find(letter.id)))
        #expect(full.text.contains("New: 1\n") && full.text.contains("localhost:8080\(path)\n"))
    }

    @Test func `is not written when nobody asked`() async throws {
        let agency = try await TestSite.shared.found()
        let path = try await agency.offered("unasked.csv")
        let page = try await agency.signIn(\.ops).commit(path, agency)
        #expect(page?.words.contains("The row was saved") == true)
        #expect(try await agency.letters().isEmpty)
    }

    @Test func `goes to both when it fails after somebody else asked`() async throws {
        let agency = try await TestSite.shared.found()
        let path = try await agency.offered("both.csv")
        let admin = try await agency.signIn(\.admin)
        let form = try #require(try await admin.open(path).form(to: "\(path)/commit"))
        _ = try await admin.submit(form, ["notify": "on"])
        try await agency.site.owner.run(
            """
            UPDATE jobs SET status = 'parked', attempt = max_attempts, reason = 'It broke.', finished_at = now()
            WHERE tenant_id = \(agency.id) AND kind = 'imports.commit'
            """)
        await AbandonedImports(services: agency.site.services).settle()
        let people = Set(try await agency.letters().map(\.recipient))
        #expect(people == [agency.members.ops.email, agency.members.admin.email])
    }

    /// They have the reason before their eyes.
    @Test func `is not written to people who are told at once`() async throws {
        let agency = try await TestSite.shared.found()
        _ = try await agency.signIn(\.ops).upload("", named: "empty.csv")
        #expect(try await agency.letters().isEmpty)
    }

    @Test func `is one line in its subject and letters in its text, whatever the file is called`() async throws {
        let agency = try await TestSite.shared.found()
        let desk = try agency.mailDesk
        let name = "a\r\nBcc: x@y.example <b> & \"ü\" '🎙️'.csv"
        let mail = ImportFailedMail(
            file: name, reason: "It is <empty> & “odd”.", link: MailLink(home: "http://a.example", path: "/imports/1"))
        let draft = try #require(try desk.draft(mail, to: .sample, template: try desk.template(of: .importFailed, nil)))
        #expect(draft.shown.subject == "Nothing of “a Bcc: x@y.example <b> & \"ü\" '🎙️'.csv” was saved")
        #expect(draft.shown.text.contains("It is <empty> & “odd”.") && !draft.shown.text.contains("&amp;"))
        #expect(draft.shown.html.contains("It is &lt;empty&gt; &amp; “odd”.") && !draft.shown.html.contains("<b>"))
    }
}

@Suite(.site) struct `Every mail` {
    @Test(arguments: Demo.tenants, MailKind.allCases)
    func `wears the tenant's name and colours, and nobody else's`(tenant: DemoTenant, kind: MailKind) async throws {
        let agency = Agency(site: try await TestSite.shared, demo: tenant)
        let (desk, mail) = (try agency.mailDesk, try agency.sample(of: kind))
        let (all, brand) = (mail.subject + mail.text + mail.html, desk.tenant.brand)
        for scheme in Scheme.allCases { #expect(mail.html.contains(brand.colours.ink(scheme).text), "\(scheme)") }
        #expect(mail.html.contains(brand.path(of: brand.logo)) && mail.html.contains(brand.path(of: brand.logoDark)))
        #expect(mail.text.contains(desk.tenant.name) && mail.text.contains(desk.tenant.supportEmail))
        for other in Demo.tenants where other.slug != tenant.slug { #expect(!all.contains(other.slug)) }
        #expect(!all.lowercased().contains("flightline") && !all.contains("{{"))
        #expect(!mail.text.contains("\n\n\n") && mail.text.first?.isWhitespace == false)
    }
}

extension Agency {
    /// A file of one new row that waits for a decision; its page.
    fileprivate func offered(_ name: String) async throws -> String {
        let page = try await signIn(\.ops).offer(csv("2026-11-20,\(guids[0]),web,7,,,,,"), named: name)
        try await workOnImports()
        return page.path
    }
}
