import Foundation
import Mail
import MailText
import Postgres
import Testing
import Values

@testable import App

@Suite(.queue, .site) struct `A mail's wording` {
    @Test func `is listed for admins, each with who gets it`() async throws {
        let page = try await TestSite.shared.northwind.signIn(\.admin).open("/mail-templates")
        #expect(page.status == 200)
        for kind in MailKind.allCases {
            #expect(page.words.contains(kind.title) && page.words.contains(kind.moment), "\(kind)")
            #expect(page.text.contains("href=\"/mail-templates/\(kind.slug)\""), "\(kind)")
        }
    }

    @Test(arguments: MailKind.allCases)
    func `is shown with every name that it may use`(kind: MailKind) async throws {
        let page = try await TestSite.shared.northwind.signIn(\.admin).open("/mail-templates/\(kind.slug)")
        #expect(page.status == 200)
        for variable in kind.variables {
            #expect(page.words.contains("{{\(variable.name)}}") && page.words.contains(variable.meaning), "\(variable)")
        }
    }

    @Test(arguments: MailKind.allCases)
    func `is looked at in both parts and both themes`(kind: MailKind) async throws {
        let admin = try await TestSite.shared.northwind.signIn(\.admin)
        for part in ["light", "dark", "text"] {
            let page = try await admin.get("/mail-templates/\(kind.slug)/preview?part=\(part)")
            #expect(page.status == 200 && !page.text.contains("{{"), "\(part)")
            #expect(page.text.contains("Northwind Audio"), "\(part)")
            let policy = page.header("Content-Security-Policy") ?? ""
            #expect(policy.contains("default-src 'none'") && policy.contains("sandbox"))
            #expect(policy.contains("frame-ancestors 'self'") && !policy.contains("script-src"))
        }
    }

    @Test func `is used once it is saved, and the house's again when it is given back`() async throws {
        let agency = try await TestSite.shared.found()
        let admin = try await agency.signIn(\.admin)
        let form = try await agency.wordingForm(admin)
        let saved = try await admin.submit(form, ["subject": "Sadly, {{file}}", "text": "It was: **{{reason}}**"])
        #expect(saved.words.contains("Saved. The next mail"))
        try await agency.postFailure(of: "a.csv", because: "<b>empty</b>")
        #expect(try await agency.letters().first?.subject == "Sadly, a.csv")
        let letter = try await agency.full()
        #expect(letter.text.hasPrefix("It was: <b>empty</b>\n"))
        #expect(letter.html.contains("<strong>&lt;b&gt;empty&lt;/b&gt;</strong>"))
        let restore = try #require(
            try await admin.open("/mail-templates/import-failed").form(to: "/mail-templates/import-failed/default"))
        #expect(try await admin.submit(restore).words.contains("The default is back"))
        #expect(try await admin.submit(restore).words.contains("the default already"))
        try await agency.postFailure(of: "b.csv", because: "It is empty.")
        #expect(try await agency.letters().first?.subject == "Nothing of “b.csv” was saved")
        let deeds: [String] = try await agency.site.owner.rows(
            "SELECT action FROM audit_log WHERE tenant_id = \(agency.id) AND action LIKE '%mail%' ORDER BY at")
        #expect(deeds == ["word mail", "restore mail text"])
    }

    @Test func `with an unknown name is refused beside its field, and nothing typed is lost`() async throws {
        let agency = try await TestSite.shared.found()
        let admin = try await agency.signIn(\.admin)
        let form = try await agency.wordingForm(admin)
        let typed = ["subject": "{{flie}} & more", "text": "A text with {{reson}} and <textarea> in it"]
        let page = try await admin.submit(form, typed)
        #expect(page.status == 422)
        #expect(page.words.contains("There is no {{flie}} in this mail. Did you mean {{file}}?"))
        #expect(page.words.contains("Line 1: There is no {{reson}} in this mail. Did you mean {{reason}}?"))
        #expect(page.form(to: "/mail-templates/import-failed")?.fields["subject"] == typed["subject"])
        #expect(page.text.contains("A text with {{reson}} and &lt;textarea&gt; in it</textarea>"))
        #expect(page.text.contains("aria-describedby=\"subject-error\"") && page.text.contains("text-hint text-error"))
        #expect(try await agency.database(.admin).read(OwnMailTemplate.all()).isEmpty)
    }

    @Test func `is looked at and sent for a test before it is saved`() async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        let admin = try await agency.signIn(\.admin)
        let form = try await agency.wordingForm(admin)
        let fields = form.fields.merging(["subject": "Not yet saved", "text": "About {{file}}"]) { $1 }
        let shown = try await admin.post(form.action + "/preview", fields.merging(["part": "dark"]) { $1 })
        #expect(shown.status == 200 && shown.text.contains("About ") && shown.text.contains("content=\"dark\""))
        let wrong = try await admin.post(form.action + "/preview", fields.merging(["text": "{{a}} <b>"]) { $1 })
        #expect(wrong.status == 422 && wrong.text.contains("There is no {{a}} in this mail"))
        let sent = try await admin.post(form.action + "/test", fields)
        #expect(sent.words.contains("A test is on its way to \(agency.members.admin.email)"))
        #expect(sent.text.contains("Not yet saved"))
        try await agency.workOnMail()
        let message = try #require(sink.messages.first)
        #expect(message.subject.description == "Test: Not yet saved")
        #expect(message.to.address.description == agency.members.admin.email)
    }

    @Test func `that somebody else has saved meanwhile is not overwritten`() async throws {
        let agency = try await TestSite.shared.found()
        let admin = try await agency.signIn(\.admin)
        let stale = try await agency.wordingForm(admin)
        _ = try await admin.submit(stale, ["subject": "The first"])
        let page = try await admin.submit(stale, ["subject": "The second"])
        #expect(page.status == 422 && page.words.contains("Somebody else saved this mail"))
        #expect(page.text.contains("The second"))
        #expect(try await agency.database(.admin).read(OwnMailTemplate.all()).map(\.source.subject) == ["The first"])
    }

    @Test func `that does not fit any more gives way to the house's, and the log says why`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.site.owner.run(
            """
            INSERT INTO mail_templates (tenant_id, name, subject, body, member_name, updated_at)
            VALUES (\(agency.id), 'import_failed', 'Own', 'Gone: {{gone}}', 'Somebody', now())
            """)
        let log = LogLines()
        let process = Agency(site: try await agency.site.process(logger: log.logger), demo: agency.demo)
        try await process.postFailure(of: "a.csv", because: "It is empty.")
        #expect(try await agency.letters().first?.subject == "Nothing of “a.csv” was saved")
        #expect(log.text.contains("There is no {{gone}} in this mail"))
        let list = try await agency.signIn(\.admin).open("/mail-templates")
        #expect(list.words.contains("Does not fit: default in use"))
    }

    @Test(arguments: ["nothing", "import_failed", "../layout", "Import-Failed"])
    func `that there is not is not found`(name: String) async throws {
        let admin = try await TestSite.shared.northwind.signIn(\.admin)
        #expect(try await admin.get("/mail-templates/\(name)").status == 404)
    }
}

@Suite(.site) struct `The mails of the house` {
    @Test(arguments: MailKind.allCases) func `use every name but those that all may use`(kind: MailKind) async throws {
        let source = try await TestSite.shared.services.mails.source(of: kind)
        for variable in kind.mail.variables {
            #expect(source.file.contains("{{\(variable.name)}}"), "\(variable.name)")
        }
    }

    @Test func `name nothing twice, and have one link at least`() {
        for kind in MailKind.allCases {
            let names = kind.variables.map(\.name)
            #expect(Set(names).count == names.count, "\(kind)")
            #expect(kind.mail.variables.contains { $0.kind == .address }, "\(kind)")
        }
    }

    @Test func `are named in the database`() async throws {
        let names =
            try await TestSite.shared.owner.value(
                """
                SELECT pg_get_constraintdef(oid) FROM pg_constraint
                WHERE conrelid = 'mail_templates'::regclass AND pg_get_constraintdef(oid) LIKE '%invite%'
                """, as: String.self) ?? ""
        let listed = names.matches(of: /'([a-z_]+)'/).map { String($0.1) }
        #expect(listed == MailKind.allCases.map(\.rawValue))
    }
}

extension Agency {
    fileprivate func wordingForm(_ admin: Window) async throws -> HTMLForm {
        let page = try await admin.open("/mail-templates/import-failed")
        return try #require(page.form(to: "/mail-templates/import-failed"))
    }

    /// Tells ops that a file has failed.
    fileprivate func postFailure(of file: String, because reason: String) async throws {
        let tenant = try #require(site.services.directory.all.first { $0.id == id })
        let desk = MailDesk(tenant: tenant, services: site.services)
        let (reader, now) = (members.ops.id, site.services.clock.now())
        let mail = ImportFailedMail(
            file: file, reason: reason, link: MailLink(home: "http://desk.example", path: "/imports"))
        try await database(.jobs).write { try await desk.post(mail, to: reader, in: $0, at: now) }
    }

    /// The newest letter, with what it says.
    fileprivate func full() async throws -> Letter.Full {
        let id = try #require(try await letters().first).id
        return try #require(try await database(.ops).first(Letter.find(id)))
    }
}
