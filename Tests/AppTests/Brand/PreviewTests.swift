import Foundation
import Testing
import Values
import Web

@testable import App

@Suite(.site) struct `A preview of the brand` {
    @Test func `of what is typed is the admin's own, and changes nothing`() async throws {
        let agency = try await TestSite.shared.found()
        let (window, other) = (try await agency.signIn(\.admin), try await agency.signIn(\.ops))
        let form = try #require(try await window.get("/brand/edit").form(to: "/brand/draft"))
        let answer = try await window.post(
            "/brand/sketch", form.fields.merging(["headline": "Only typed", "accent": "#ffd400"]) { $1 })
        #expect(answer.status == 200 && answer.text.contains("/brand/previews/sketch-light/landing"))
        #expect(answer.words.contains("#ffd400 would have"))
        #expect(try await window.get("/brand/previews/sketch/landing").words.contains("Only typed"))
        #expect(try await other.get("/brand/previews/sketch/landing").status == 404)
        #expect(try await agency.versions() == 1)
        #expect(try await window.get("/brand").form(to: "/brand/draft/publish") == nil)
    }

    @Test func `shows the rest while a field makes no sense`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.admin)
        let form = try #require(try await window.get("/brand/edit").form(to: "/brand/draft"))
        let answer = try await window.post(
            "/brand/sketch", form.fields.merging(["headline": "Typed", "accent": "#14"]) { $1 })
        #expect(answer.status == 422 && answer.text.contains("id=\"accent-error\""))
        #expect(try await window.get("/brand/previews/sketch/desk").status == 200)
    }

    @Test(arguments: ["landing", "desk"], ["light", "dark"])
    func `wears its own files, stands in our own frames only, and is no page to be found`(
        view: String, scheme: String
    ) async throws {
        let agency = try await TestSite.shared.found(like: Demo.lakeside)
        let window = try await agency.signIn(\.admin)
        _ = try await window.saveDraft(["accent": "#0a7d4f"])
        let page = try await window.get("/brand/previews/draft-\(scheme)/\(view)")
        #expect(page.status == 200 && page.header("X-Robots-Tag") == "noindex, nofollow")
        #expect(page.header("X-Frame-Options") == "SAMEORIGIN")
        #expect(page.header("Content-Security-Policy")?.contains("frame-ancestors 'self'") == true)
        let files = page.text.matches(of: /"(\/brand\/previews\/[^"]+)"/).map { String($0.1) }
        #expect(files.count > 3)
        for file in files { #expect(try await window.get(file).status == 200, "\(file)") }
        let tokens = try await window.get(try #require(files.first { $0.hasSuffix(".css") }))
        #expect(tokens.text.contains("#0a7d4f") && !tokens.text.contains("prefers-color-scheme"))
    }

    @Test func `stands in a frame beside its form, as nothing else does`() async throws {
        let window = try await TestSite.shared.northwind.signIn(\.admin)
        let edit = try await window.get("/brand/edit").header("Content-Security-Policy") ?? ""
        #expect(edit.contains("frame-src 'self'") && edit.contains("frame-ancestors 'none'"))
        let other = try await window.get("/brand").header("Content-Security-Policy") ?? ""
        #expect(other.contains("frame-src 'none'") && other.contains("frame-ancestors 'none'"))
    }
}

@Suite(.site) struct `A link to a preview` {
    private func link(_ agency: Agency) async throws -> String {
        let page = try await agency.signIn(\.admin).saveDraft(["headline": "Not yet for everybody"])
        let address = page.text.firstMatch(of: /value="http:\/\/[^"\/]+(\/preview\/[^"]+)"/)?.1
        return String(try #require(address))
    }

    @Test func `shows the draft to whoever has it, and nothing else`() async throws {
        let agency = try await TestSite.shared.found()
        let link = try await link(agency)
        let page = try await agency.visit().get(link)
        #expect(page.status == 200 && page.words.contains("Not yet for everybody"))
        #expect(page.header("X-Robots-Tag") == "noindex, nofollow")
        for file in page.text.matches(of: /"(\/preview\/[^"]+)"/) {
            #expect(try await agency.visit().get(String(file.1)).status == 200, "\(file.1)")
        }
        let desk = try await agency.visit().get("\(link)/desk")
        #expect(desk.status == 200 && !desk.text.contains("Sign out"))
        #expect(try await agency.visit().get("/brand").location?.hasPrefix("/sign-in") == true)
    }

    @Test func `is worth nothing to another tenant, changed, or after a week`() async throws {
        let site = try await TestSite.shared
        let agency = try await site.found()
        let link = try await link(agency)
        #expect(try await site.lakeside.visit().get(link).status == 404)
        for place in [12, link.count - 3] {
            var changed = Array(link)
            changed[place] = changed[place] == "A" ? "B" : "A"
            #expect(try await agency.visit().get(String(changed)).status == 404)
        }
        let later = try await site.process(clock: Clock { TestSite.noon.addingTimeInterval(7 * 86_400 + 60) })
        let over = try await Agency(site: later, demo: agency.demo).visit().get(link)
        #expect(over.status == 404 && over.words.contains("This preview is over"))
        await later.services.close()
    }

    @Test func `ends with the draft`() async throws {
        let agency = try await TestSite.shared.found()
        let link = try await link(agency)
        let window = try await agency.signIn(\.admin)
        let form = try #require(try await window.get("/brand").form(to: "/brand/draft/discard"))
        _ = try await window.submit(form)
        #expect(try await agency.visit().get(link).words.contains("This preview is over"))
    }
}
