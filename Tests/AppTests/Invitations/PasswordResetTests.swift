import Foundation
import Mail
import Postgres
import Testing
import Values
import Web

@testable import App

@Suite(.queue, .site) struct `A forgotten password` {
    @Test func `is replaced by the link of a mail, which works once and ends every session`() async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        let (old, email) = (try await agency.signIn(\.ops), agency.members.ops.email)
        #expect(try await agency.visit().open("/sign-in").text.contains("href=\"/password/forgotten\""))
        #expect(try await agency.forget(email).words.contains("a mail is on its way"))
        let (link, window) = (try sink.link("/password/set/"), agency.visit())
        let form = try #require(try await window.open(link).form(to: link))
        let weak = try await window.submit(form, ["password": "short"])
        #expect(weak.status == 422 && weak.words.contains("Use at least 12 characters."))
        let home = try await window.submit(form, ["password": "another long phrase"])
        #expect(home.path == "/dashboard" && home.words.contains("Your password is set."))
        #expect(try await old.get("/dashboard").location?.hasPrefix("/sign-in") == true)
        #expect(try await agency.visit().get(link).status == 404)
        #expect(try await agency.visit().signIn(as: email).status == 422)
        #expect(try await agency.visit().signIn(as: email, password: "another long phrase").path == "/dashboard")
        let deeds: [String] = try await agency.site.owner.rows(
            "SELECT action FROM audit_log WHERE tenant_id = \(agency.id) AND action = 'reset password'")
        #expect(deeds.count == 1)
    }

    @Test func `is answered the same for an address that nobody has, or that may not sign in`() async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        try await agency.site.owner.run(
            "UPDATE members SET disabled_at = now() WHERE tenant_id = \(agency.id) AND id = \(agency.members.creator.id)"
        )
        var answers: [String] = []
        for email in [agency.members.ops.email, "nobody@nowhere.example", agency.members.creator.email] {
            let page = try await agency.forget(email)
            answers.append("\(page.status) \(page.words.replacing(email, with: "…"))")
        }
        #expect(Set(answers).count == 1)
        #expect(sink.messages.map(\.to.address.description) == [agency.members.ops.email])
    }

    @Test func `of which the link ends after an hour, or with the next one`() async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        _ = try await agency.forget(agency.members.ops.email)
        let first = try sink.link("/password/set/")
        _ = try await agency.forget(agency.members.ops.email)
        let second = try sink.link("/password/set/")
        #expect(try await agency.visit().get(first).status == 404)
        #expect(try await agency.visit().get(second).status == 200)
        try await agency.site.owner.run(
            "UPDATE password_resets SET expires_at = \(TestSite.noon) WHERE tenant_id = \(agency.id)")
        #expect(try await agency.visit().get(second).status == 404)
    }

    @Test func `is asked for a few times and no more`() async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        for _ in 0..<3 { #expect(try await agency.forget("often@nowhere.example").status == 200) }
        let refused = try await agency.forget("often@nowhere.example")
        #expect(refused.status == 429 && refused.words.contains("Too many attempts."))
        #expect(refused.form(to: "/password/forgotten")?.fields["email"] == "often@nowhere.example")
        #expect(try await agency.forget("no address").status == 422)
    }

    @Test func `is not set by a link that somebody made up`() async throws {
        let agency = try await TestSite.shared.northwind
        for token in [LinkToken().text, "x", "..%2F..", String(repeating: "a", count: 500)] {
            for path in ["/password/set/", "/invitation/", "/address/"] {
                #expect(try await agency.visit().get(path + token).status == 404, "\(path)\(token)")
            }
        }
    }

    @Test func `is not sent once its link would have ended`() async throws {
        let sink = Sink(.postponed("451 later"))
        let agency = try await sink.agency()
        _ = try await agency.forget(agency.members.ops.email)
        for _ in 0..<4 { try await agency.workOnMail() }
        let letter = try #require(try await agency.letters().first)
        #expect(letter.status == .failed && letter.lastError?.contains("would have ended") == true)
    }
}
