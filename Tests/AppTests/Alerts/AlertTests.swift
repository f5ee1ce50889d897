import Foundation
import Postgres
import Testing
import Values

@testable import App

@Suite(.site) struct `An alert` {
    @Test func `found twice is one that was seen twice, in its newest words`() async throws {
        let agency = try await TestSite.shared.found()
        let later = TestSite.noon.addingTimeInterval(1800)
        try await agency.find()
        try await agency.find(.underDelivery, key: "line 1", .sample(title: "A line is far behind"), at: later)
        let alert = try #require(try await agency.alerts().first)
        #expect(try await agency.alerts().count == 1 && alert.count == 2)
        #expect(alert.title == "A line is far behind" && alert.openedAt == TestSite.noon && alert.seenAt == later)
    }

    @Test func `about another thing, or by another rule, is another one`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.find()
        try await agency.find(.underDelivery, key: "line 2")
        try await agency.find(.stuckDeal, key: "line 1")
        #expect(try await agency.alerts().map(\.count) == [1, 1, 1])
    }

    @Test func `found again after it was over is a new one`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.find()
        try await agency.stopFinding()
        try await agency.stopFinding()
        try await agency.find()
        let alerts = try await agency.alerts()
        #expect(alerts.map(\.count) == [1, 1])
        #expect(alerts.map { $0.resolvedAt == nil } == [false, true] && alerts.first?.resolvedBy == nil)
    }

    @Test func `that somebody looks after waits anew when it gets worse, and not before`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.find()
        _ = try await agency.press("acknowledge", in: agency.signIn(\.ops))
        try await agency.find()
        #expect(try await agency.alerts().first?.acknowledgedBy == agency.members.ops.name)
        try await agency.find(.underDelivery, key: "line 1", .sample(.bad))
        #expect(try await agency.alerts().first?.acknowledgedAt == nil)
    }

    @Test func `found by an older clock was not seen before it was opened`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.find()
        try await agency.find(.underDelivery, key: "line 1", at: TestSite.noon.addingTimeInterval(-60))
        #expect(try await agency.alerts().first?.seenAt == TestSite.noon)
    }

    @Test(arguments: [Audience.visitor, .creator, .advertiser, .partner])
    func `is nothing to those who do not run the desk`(audience: Audience) async throws {
        let site = try await TestSite.shared
        for sql in ["SELECT FROM alerts", "UPDATE alerts SET resolved_at = now()"] as [SQL] {
            let attempt = try await Attempt.run(sql, site.northwind.preamble(audience), on: site.services.pool)
            #expect(attempt == .refused("42501"))
        }
    }

    @Test(arguments: [Audience.ops, .admin, .jobs])
    func `cannot be signed in somebody else's name, nor deleted`(audience: Audience) async throws {
        let agency = try await TestSite.shared.found()
        try await agency.find()
        let stranger = agency.members.creator.id
        for sql in [
            "UPDATE alerts SET acknowledged_at = now(), acknowledged_by = \(stranger), acknowledged_name = 'Somebody'",
            "UPDATE alerts SET resolved_at = now(), resolved_by = \(stranger), resolved_name = 'Somebody'",
            "DELETE FROM alerts",
        ] as [SQL] {
            let attempt = try await Attempt.run(sql, agency.preamble(audience), on: agency.site.services.pool)
            #expect(attempt == .refused("42501"))
        }
    }

    @Test(arguments: [
        "acknowledged_at = now()", "resolved_name = 'nobody'", "resolved_at = opened_at - interval '1 hour'",
        "count = 0",
        "seen_at = opened_at - interval '1 hour'", "href = 'https://evil.test'", "href = '//evil.test'",
    ])
    func `is never in a state that cannot be`(change: String) async throws {
        let agency = try await TestSite.shared.found()
        try await agency.find()
        let sql = SQL(trusted: "UPDATE alerts SET \(change) WHERE tenant_id = '\(agency.id.uuid)'")
        #expect(try await Attempt.run(sql, .none, on: agency.site.owner) == .refused("23514"))
    }
}
