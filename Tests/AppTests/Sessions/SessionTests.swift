import Foundation
import Postgres
import Synchronization
import Testing

@testable import App

@Suite(.site) struct `A session` {
    @Test func `of one tenant is nobody at another's host`() async throws {
        let site = try await TestSite.shared
        let helena = try await site.northwind.signIn(\.admin)
        let elsewhere = site.lakeside.visit()
        elsewhere.keep(helena.cookies)
        #expect(try await elsewhere.get("/dashboard").location == "/sign-in?next=%2Fdashboard")
        #expect(try await helena.get("/dashboard").status == 200)
    }

    /// Two agencies founded alike have the same member ids; only the tenant keeps their sessions apart.
    @Test func `is nobody even where a member of the same id works`() async throws {
        let site = try await TestSite.shared
        let (one, other) = (try await site.found(), try await site.found())
        #expect(one.members.ops.id == other.members.ops.id)
        let (window, stranger) = (try await one.signIn(\.ops), other.visit())
        stranger.keep(window.cookies)
        #expect(try await stranger.get("/dashboard").status == 303)
    }

    @Test(arguments: ["", "AAAA", "\u{e9}", String(repeating: "A", count: 43), String(repeating: "A", count: 4000)])
    func `with a token that was never given is nobody`(token: String) async throws {
        let window = try await TestSite.shared.northwind.visit()
        window.keep(["__Host-sid": token])
        #expect(try await window.get("/account").status == 303)
    }

    @Test(arguments: Member.Role.allCases)
    func `ends after a while without a request, and after a longer one in any case`(role: Member.Role) async throws {
        let now = Mutex(TestSite.noon)
        let agency = try await TestSite.shared.found()
        let later = try await agency.site.process(clock: Clock { now.withLock { $0 } })
        let limits = role.sessionLimits
        let window = try await agency.signIn(role)
        let pauses = stride(from: 0, to: limits.absolute - 60, by: limits.idle * 0.9)
        for time in pauses {
            now.withLock { $0 = TestSite.noon.addingTimeInterval(time) }
            #expect(try await window.get("/account", on: later).status == 200, "after \(time) seconds")
        }
        now.withLock { $0 = TestSite.noon.addingTimeInterval(limits.absolute + 1) }
        #expect(try await window.get("/account", on: later).status == 303)
        let idle = try await agency.signIn(role)
        now.withLock { $0 = TestSite.noon.addingTimeInterval(limits.idle + 1) }
        #expect(try await idle.get("/account", on: later).status == 303)
        await later.services.close()
    }

    @Test func `that a member ends is over at once, in that window only`() async throws {
        let agency = try await TestSite.shared.found()
        let (here, there) = (try await agency.signIn(\.ops), try await agency.signIn(\.ops))
        let page = try await here.open("/account")
        let form = try #require(page.forms.first { $0.action.hasSuffix("/revoke") })
        let after = try await here.submit(form)
        #expect(after.status == 200 && after.words.contains("The session has ended."))
        #expect(try await there.get("/dashboard").status == 303)
        #expect(try await here.get("/dashboard").status == 200)
        #expect(!(try await here.open("/account").words.contains("The session has ended.")))
    }

    @Test func `ends with all others when a member says so`() async throws {
        let agency = try await TestSite.shared.found()
        let here = try await agency.signIn(\.ops)
        let others = [try await agency.signIn(\.ops), try await agency.signIn(\.ops)]
        let colleague = try await agency.signIn(\.admin)
        let form = try #require(try await here.open("/account").form(to: "/account/sessions/revoke-others"))
        #expect(try await here.submit(form).words.contains("Every other browser was signed out."))
        for other in others { #expect(try await other.get("/account").status == 303) }
        #expect(try await colleague.get("/account").status == 200)
    }

    /// Every process remembers sessions; the database tells all of them when one ends.
    @Test func `that ends in one process is forgotten in every other`() async throws {
        let agency = try await TestSite.shared.found()
        let other = try await agency.site.process()
        let listening = Task { try await Announcements(services: other.services).run() }
        let window = try await agency.signIn(\.ops)
        try await eventually { other.services.sessions.isListening }
        #expect(try await window.get("/dashboard", on: other).status == 200)
        try await agency.site.owner.run("DELETE FROM sessions WHERE tenant_id = \(agency.id)")
        try await eventually { try await window.get("/dashboard", on: other).status == 303 }
        listening.cancel()
        _ = try? await listening.value
        await other.services.close()
    }

    /// Without the announcement line nothing is remembered: the next request sees the truth.
    @Test func `is asked for each time while nobody listens`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.ops)
        #expect(try await window.get("/dashboard").status == 200)
        try await agency.site.owner.run("DELETE FROM sessions WHERE tenant_id = \(agency.id)")
        #expect(try await window.get("/dashboard").status == 303)
    }

    @Test func `keeps only the hash of its token`() async throws {
        let agency = try await TestSite.shared.found()
        let token = try #require(try await agency.signIn(\.ops).cookies["__Host-sid"])
        let row = try await agency.site.owner.value(
            "SELECT to_jsonb(s)::text FROM sessions s WHERE tenant_id = \(agency.id)", as: String.self)
        #expect(row?.contains(token) == false)
    }
}

/// Returns when the condition holds; the test's time limit ends it otherwise.
func eventually(_ condition: () async throws -> Bool) async throws {
    while try await !condition() { try await Task.sleep(for: .milliseconds(5)) }
}
