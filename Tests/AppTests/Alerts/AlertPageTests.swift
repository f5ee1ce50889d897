import Foundation
import Postgres
import Testing
import Values

@testable import App

@Suite(.site) struct `The page of alerts` {
    @Test func `says that nothing needs anybody while that is so`() async throws {
        let agency = try await TestSite.shared.found()
        let page = try await agency.signIn(\.ops).open("/alerts")
        #expect(page.words.contains("Nothing needs you") && page.badge == nil)
        #expect(!page.words.contains("Recently resolved"))
    }

    @Test func `tells what is wrong, since when, and leads to the thing`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.find()
        let page = try await agency.signIn(\.admin).open("/alerts")
        for words in ["A line is behind", "Warning", "3 days behind.", "Since", "Look at the line"] {
            #expect(page.words.contains(words), "\(words)")
        }
        #expect(page.text.contains(#"href="/delivery">Open the line"#))
    }

    @Test func `shows text of theirs as text`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.find(.underDelivery, key: "line 1", .sample(title: "<script>alert(1)</script>"))
        let page = try await agency.signIn(\.ops).open("/alerts")
        #expect(page.text.contains("&lt;script&gt;") && !page.text.contains("<script>alert"))
    }

    @Test func `takes an acknowledgement, tells the others who it was, and counts the alert no more`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.find()
        let (maria, helena) = (try await agency.signIn(\.ops), try await agency.signIn(\.admin))
        #expect(try await maria.open("/imports").badge == "1")
        let page = try await agency.press("acknowledge", in: maria)
        #expect(page.words.contains("“A line is behind” is acknowledged.") && page.badge == nil)
        #expect(try await helena.open("/alerts").words.contains("Acknowledged by \(agency.members.ops.name)"))
        #expect(try await agency.alerts().first?.resolvedAt == nil)
    }

    @Test func `takes a resolution by hand, and keeps who it was`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.find()
        let page = try await agency.press("resolve", in: agency.signIn(\.admin))
        #expect(page.words.contains("Recently resolved") && page.words.contains(agency.members.admin.name))
        #expect(page.words.contains("Nothing needs you"))
    }

    @Test func `tells who comes second that it is done`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.find()
        let (maria, helena) = (try await agency.signIn(\.ops), try await agency.signIn(\.admin))
        let form = try #require(try await helena.open("/alerts").forms.first { $0.action.hasSuffix("/resolve") })
        _ = try await agency.press("resolve", in: maria)
        let page = try await helena.submit(form)
        #expect(page.words.contains("Nothing to do: this alert is resolved already"))
        #expect(try await agency.alerts().first?.resolvedBy == agency.members.ops.name)
    }

    @Test func `knows nothing of an alert of another tenant`() async throws {
        let (own, other) = (try await TestSite.shared.found(), try await TestSite.shared.found(like: Demo.lakeside))
        try await own.find()
        try await other.find()
        let window = try await own.signIn(\.ops)
        let form = try #require(try await window.open("/alerts").forms.first { $0.action.hasSuffix("/resolve") })
        let foreign = try #require(try await other.alerts().first)
        let answer = try await window.post("/alerts/\(foreign.id.short)/resolve", form.fields)
        #expect(answer.status == 404)
        #expect(try await other.alerts().first?.resolvedAt == nil)
    }
}

@Suite(.site) struct `The badge of the rail` {
    @Test func `counts what nobody looks after, up to what it has room for`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        for number in 1...3 { try await agency.find(.underDelivery, key: "line \(number)") }
        let page = try await ops.open("/dashboard")
        #expect(page.badge == "3" && page.words.contains("Alerts 3 waiting"))
        for number in 4...101 { try await agency.find(.underDelivery, key: "line \(number)") }
        #expect(try await ops.open("/dashboard").badge == "99+")
        #expect(try await ops.open("/alerts").words.contains("Only 100 are shown."))
    }

    @Test func `is nothing to a creator or an advertiser`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.find()
        #expect(try await agency.signIn(\.creator).open("/delivery").badge == nil)
        #expect(try await agency.signIn(\.advertiser).open("/shows").badge == nil)
    }

    /// Every process remembers the count; the database tells all of them when it changes.
    @Test func `is remembered, and forgotten when an alert comes or goes`() async throws {
        let agency = try await TestSite.shared.found()
        let other = try await agency.site.process()
        let listening = Task { try await Announcements(services: other.services).run() }
        let window = try await agency.signIn(\.ops)
        try await eventually { other.services.sessions.isListening }
        #expect(try await window.get("/imports", on: other).badge == nil)
        try await agency.find()
        try await eventually { try await window.get("/imports", on: other).badge == "1" }
        _ = try await agency.press("acknowledge", in: agency.signIn(\.admin))
        try await eventually { try await window.get("/imports", on: other).badge == nil }
        listening.cancel()
        _ = try? await listening.value
        await other.services.close()
    }

    @Test func `costs no query while it is remembered`() async throws {
        let agency = try await TestSite.shared.found()
        let counts = AlertCounts()
        counts.listen(true)
        #expect(try await counts.waiting(agency.database(.ops)) == 0)
        try await agency.find()
        #expect(try await counts.waiting(agency.database(.ops)) == 0)
        counts.forget(agency.id)
        #expect(try await counts.waiting(agency.database(.ops)) == 1)
    }
}
