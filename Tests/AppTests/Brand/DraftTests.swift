import Postgres
import Testing
import Values

@testable import App

@Suite(.site) struct `A draft of the brand` {
    @Test func `is seen by admins only until it is published, and by everybody then`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.admin)
        let saved = try await window.saveDraft(["headline": "Heard by people who listen."])
        #expect(saved.path == "/brand" && saved.words.contains("The draft is saved."))
        #expect(saved.words.contains("Headline") && saved.words.contains("Heard by people who listen."))
        #expect(try await !agency.visit().get("/").words.contains("Heard by people"))
        #expect(try await window.get("/brand/previews/draft/landing").words.contains("Heard by people who listen."))
        let published = try await window.submit(try #require(saved.form(to: "/brand/draft/publish")))
        #expect(published.words.contains("Published as version 2."))
        #expect(try await agency.visit().get("/").words.contains("Heard by people who listen."))
        #expect(published.form(to: "/brand/draft/publish") == nil)
        #expect(try await window.get("/brand/previews/draft/landing").status == 404)
    }

    @Test func `changes what the list of tenants and every page call the desk`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.admin)
        try await window.publish(["name": "Acorn & Oak", "support_email": "desk@acorn.example"])
        let names: [String] = try await agency.site.owner.rows(
            "SELECT name || ' ' || support_email FROM tenants WHERE id = \(agency.id)")
        #expect(names == ["Acorn & Oak desk@acorn.example"])
        let page = try await agency.visit().get("/sign-in")
        #expect(page.words.contains("Acorn & Oak") && page.text.contains("mailto:desk@acorn.example"))
    }

    @Test func `is never overwritten by somebody who has not seen it`() async throws {
        let agency = try await TestSite.shared.found()
        let (one, two) = (try await agency.signIn(\.admin), try await agency.signIn(\.admin))
        let form = try #require(try await two.get("/brand/edit").form(to: "/brand/draft"))
        _ = try await one.saveDraft(["tagline": "The first one"])
        let refused = try await two.submit(form, ["headline": "The second one"])
        #expect(
            refused.status == 422
                && refused.words.contains("changed the draft meanwhile. It differs from yours in: tagline"))
        let again = try #require(refused.form(to: "/brand/draft"))
        #expect(again.fields["headline"] == "The second one" && again.fields["tagline"] != "The first one")
        #expect(try await one.get("/brand").words.contains("The first one"))
        // Whoever has read that may have theirs.
        #expect(try await two.submit(again).words.contains("The second one"))
        #expect(try await !one.get("/brand").words.contains("The first one"))
    }

    @Test func `is not published by somebody who looked at another one`() async throws {
        let agency = try await TestSite.shared.found()
        let (one, two) = (try await agency.signIn(\.admin), try await agency.signIn(\.admin))
        let form = try #require(try await one.saveDraft(["tagline": "As it was"]).form(to: "/brand/draft/publish"))
        _ = try await two.saveDraft(["tagline": "As it is"])
        #expect(try await one.submit(form).words.contains("Nothing was done"))
        #expect(try await agency.versions() == 1)
    }

    @Test func `keeps everything that was typed, with what is wrong beside it`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.admin)
        let answer = try await window.saveDraft([
            "accent": "blue", "radius": "99", "name": "", "support_link": "http://plain.example",
            "point_4_title": "Only this",
            "css": "p { color: red }\n\n  h1 { position: fixed }", "headline": "Kept",
        ])
        #expect(answer.status == 422)
        let form = try #require(answer.form(to: "/brand/draft"))
        #expect(form.fields["accent"] == "blue" && form.fields["radius"] == "99" && form.fields["headline"] == "Kept")
        #expect(answer.text.contains("h1 { position: fixed }</textarea>"))
        for field in ["accent", "radius", "name", "support_link", "point_4_text"] {
            #expect(answer.text.contains("id=\"\(field)-error\""), "\(field)")
        }
        #expect(answer.words.contains("Line 3 position: fixed"))
    }

    @Test func `clears what is left empty`() async throws {
        let agency = try await TestSite.shared.found(like: Demo.lakeside)
        let window = try await agency.signIn(\.admin)
        #expect(try await agency.published().second == "#1a382d")
        try await window.publish(["second": "", "dark_accent": "", "point_3_title": "", "point_3_text": ""])
        let settings = try await agency.published()
        #expect(settings.second == nil && settings.darkAccent == nil && settings.points.count == 2)
    }

    @Test func `that says what is published is none`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.admin)
        let tagline = try await agency.published().tagline
        _ = try await window.saveDraft(["tagline": "Another"])
        let back = try await window.saveDraft(["tagline": tagline])
        #expect(back.form(to: "/brand/draft/publish") == nil)
        #expect(try await agency.versions() == 1)
    }

    @Test func `can be thrown away`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.admin)
        let page = try await window.saveDraft(["tagline": "Another"])
        let gone = try await window.submit(try #require(page.form(to: "/brand/draft/discard")))
        #expect(gone.words.contains("The draft is gone.") && !gone.words.contains("Another"))
    }
}

@Suite(.site) struct `The history of the brand` {
    @Test func `says what changed and by whom, and brings any version back as a new one`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.admin)
        let first = try await agency.published()
        try await window.publish(["tagline": "The second", "accent": "#0a7d4f"])
        let history = try await window.get("/brand/versions")
        #expect(history.words.contains("Tagline : \(first.tagline) The second") || history.words.contains("The second"))
        #expect(history.words.contains("#0a7d4f") && history.words.contains(agency.members.admin.name))
        #expect(history.words.contains("How it all began."))
        let back = try #require(history.forms.first { $0.action.hasSuffix("/restore") })
        let restored = try await window.submit(back)
        #expect(restored.words.contains("as version 3.") && restored.words.contains("Brought version 1 back."))
        #expect(try await agency.published() == first)
        #expect(try await agency.versions() == 3)
        let log = try await window.get("/audit")
        #expect(log.words.contains("published the brand") && log.words.contains("brought an older brand back"))
    }

    @Test func `is never rewritten`() async throws {
        let agency = try await TestSite.shared.found()
        for sql in [
            "UPDATE brand_versions SET settings = '{}'", "DELETE FROM brand_versions",
            "UPDATE brand_files SET bytes = 'a'",
        ] as [SQL] {
            for audience in Audience.allCases {
                let attempt = try await Attempt.run(sql, agency.preamble(audience), on: agency.site.services.pool)
                #expect(attempt == .refused("42501"), "\(audience)")
            }
        }
        for audience in Audience.allCases where audience != .jobs {
            let attempt = try await Attempt.run(
                "DELETE FROM brand_files", agency.preamble(audience), on: agency.site.services.pool)
            #expect(attempt == .refused("42501"), "\(audience)")
        }
    }

    @Test func `leaves a draft as it is when another version comes back`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.admin)
        try await window.publish(["tagline": "The second"])
        _ = try await window.saveDraft(["headline": "Still a draft"])
        let history = try await window.get("/brand/versions")
        _ = try await window.submit(try #require(history.forms.first { $0.action.hasSuffix("/restore") }))
        #expect(try await window.get("/brand").words.contains("Still a draft"))
    }

    @Test func `goes on when the desk's folder changes, and not when it is as it was`() async throws {
        let agency = try await TestSite.shared.found()
        let folder = try TenantFolder(of: Demo.northwind, renamed: agency.demo.slug)
        let founding = { try await agency.site.owner.asOperator(Tenant.found(folder, as: agency.id)) }
        try await founding()
        #expect(try await agency.versions() == 1)
        try await agency.signIn(\.admin).publish(["tagline": "Ours"])
        try await founding()
        #expect(try await agency.versions() == 3)
        #expect(try await agency.published() == BrandSettings(folder))
    }
}

extension Window {
    /// Sends the form of the studio with some fields changed.
    func saveDraft(_ typed: [String: String]) async throws -> Answer {
        let page = try await get("/brand/edit")
        guard let form = page.form(to: "/brand/draft") else { return page }
        return try await submit(form, typed)
    }

    /// Saves a draft and publishes it.
    @discardableResult
    func publish(_ typed: [String: String]) async throws -> Answer {
        let page = try await saveDraft(typed)
        guard let form = page.form(to: "/brand/draft/publish") else { return page }
        return try await submit(form)
    }
}

extension Agency {
    func versions() async throws -> Int {
        try await site.owner.value("SELECT count(*) FROM brand_versions WHERE tenant_id = \(id)", as: Int.self) ?? 0
    }
}

extension Pool {
    /// As the command line founds a tenant.
    fileprivate func asOperator(_ commands: [Command]) async throws {
        try await transaction(Preamble(role: "desk_operator")) { transaction in
            _ = try await transaction.batch(commands)
        }
    }
}
