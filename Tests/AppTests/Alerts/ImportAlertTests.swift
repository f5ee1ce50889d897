import Foundation
import Postgres
import Sponsorship
import Testing
import Values

@testable import App

@Suite(.site) struct `The health of imports` {
    private static let cases: [(hours: Double?, health: ETLHealth, severity: Alert.Severity?)] = [
        (nil, .noData, nil), (5, .healthy, nil), (7, .degraded, .warn), (25, .unhealthy, .bad),
    ]

    @Test(arguments: cases)
    func `opens an alert by the age of the last file`(
        hours: Double?, health: ETLHealth, severity: Alert.Severity?
    ) async throws {
        let agency = try await TestSite.shared.found()
        if let hours { try await agency.hasImported(hoursAgo: hours) }
        #expect(try await agency.checkHealth() == health)
        #expect(try await agency.alerts().map(\.severity) == (severity.map { [$0] } ?? []))
    }

    @Test func `closes its alert when files come again, and never opens two`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.hasImported(hoursAgo: 7)
        _ = try await (agency.checkHealth(), agency.checkHealth(hoursLater: 18))
        let alert = try #require(try await agency.alerts().first)
        #expect(alert.count == 2 && alert.severity == .bad && alert.title == "Imports have stopped")
        try await agency.hasImported(hoursAgo: 0)
        _ = try await agency.checkHealth()
        let after = try await agency.alerts()
        #expect(after.count == 1 && after.first?.resolvedAt != nil && after.first?.resolvedBy == nil)
    }

    @Test func `stands above the figures of the dashboard while they are old`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        #expect(!(try await ops.open("/dashboard").text.contains("Old figures")))
        try await agency.hasImported(hoursAgo: 25)
        _ = try await agency.checkHealth()
        let page = try await ops.open("/dashboard")
        #expect(page.words.contains("Imports have stopped. The last file was imported") && page.badge == "1")
        _ = try await ops.upload(agency.csv("2026-11-20,\(agency.guids[0]),web,7,,,,,"))
        let after = try await ops.open("/dashboard")
        #expect(!after.text.contains("Old figures") && after.badge == nil)
    }

    /// The alert about a failed file tells of something that happened; whoever undoes a later one knows.
    @Test func `is judged anew when the file that closed its alert is undone, and when it is brought back`()
        async throws
    {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        try await agency.hasImported(hoursAgo: 25)
        _ = try await agency.checkHealth()
        _ = try await ops.upload("", named: "empty.csv")
        let page = try await ops.upload(agency.csv("2026-11-20,\(agency.guids[0]),web,7,,,,,"))
        #expect(try await agency.openAlerts().isEmpty)
        _ = try await ops.undo(page.path, agency)
        #expect(try await agency.openAlerts() == ["Imports have stopped"])
        #expect(try await ops.open("/dashboard").words.contains("Imports have stopped"))
        _ = try await ops.redo(page.path, agency)
        #expect(try await agency.openAlerts().isEmpty)
    }

    @Test func `that were undone, all of them, is no data yet`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let page = try await ops.upload(agency.csv("2026-11-20,\(agency.guids[0]),web,7,,,,,"))
        _ = try await ops.undo(page.path, agency)
        #expect(try await agency.checkHealth() == .noData)
        #expect(try await agency.openAlerts().isEmpty)
    }
}

@Suite(.site) struct `An import that fails` {
    @Test func `opens an alert that says which file and why, until one succeeds`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        _ = try await ops.upload("", named: "empty.csv")
        _ = try await ops.upload("%PDF-1.7", named: "report.pdf")
        let alert = try #require(try await agency.alerts().first)
        #expect(try await agency.alerts().count == 1 && alert.count == 2)
        #expect(alert.rule == .failedImport && alert.detail.hasPrefix("report.pdf: This is a PDF"))
        #expect(try await ops.open(alert.href).words.contains("Nothing of this file was saved"))
        let page = try await ops.upload(agency.csv("2026-11-20,\(agency.guids[0]),web,7,,,,,"))
        #expect(page.badge == nil)
        #expect(try await agency.alerts().allSatisfy { $0.resolvedAt != nil && $0.resolvedBy == nil })
    }

    @Test func `because its process died opens one too`() async throws {
        let agency = try await TestSite.shared.found()
        let id = ID<Import>.new(at: TestSite.noon)
        let then = TestSite.noon.addingTimeInterval(-600)
        try await agency.database(.ops).run(Import.begin(id, fileName: "lost.csv", by: nil, at: then))
        await AbandonedImports(services: agency.site.services).settle()
        let alert = try #require(try await agency.alerts().first)
        #expect(alert.detail.hasPrefix("lost.csv: The import was interrupted") && alert.href == "/imports/\(id.short)")
    }

    /// The record of an import and its alert are one transaction: a record that was settled already opens none.
    @Test func `after it was settled opens none`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        _ = try await ops.upload(agency.csv("2026-11-20,\(agency.guids[0]),web,7,,,,,"))
        await AbandonedImports(services: agency.site.services).settle()
        #expect(try await agency.alerts().isEmpty)
    }
}

extension Agency {
    fileprivate func hasImported(hoursAgo: Double) async throws {
        let id = ID<Import>.new(at: TestSite.noon)
        let then = TestSite.noon.addingTimeInterval(-hoursAgo * 3600)
        try await database(.ops).run(
            Import.begin(id, fileName: "figures.csv", by: nil, at: then), Import.finish(id, ImportTally(), at: then))
    }

    fileprivate func openAlerts() async throws -> [String] {
        try await alerts().filter { $0.resolvedAt == nil }.map(\.title)
    }

    /// As the job does it, every half an hour.
    fileprivate func checkHealth(hoursLater: Double = 0) async throws -> ETLHealth {
        try await database(.jobs).write { transaction in
            try await ETLHealth.check(in: transaction, at: TestSite.noon.addingTimeInterval(hoursLater * 3600))
        }
    }
}
