import Foundation
import Postgres
import Testing
import Values

@testable import App

@Suite(.site) struct `A corrected file` {
    @Test func `continues the import whose rejected rows it brings`() async throws {
        let agency = try await TestSite.shared.found()
        let (ops, guid) = (try await agency.signIn(\.ops), agency.guids[0])
        let page = try await ops.upload(
            agency.csv("2026-11-20,\(guid),spotify,1,,,,,", "soon,\(guid),apple,2,,,,,", "later,\(guid),web,3,,,,,"),
            named: "week.csv")
        let id = page.path.split(separator: "/").last ?? ""
        let rejected = try await ops.open(page.path + "/rejections.csv")
        #expect(rejected.header("Content-Disposition") == "attachment; filename=\"rejected-\(id).csv\"")
        let lines = rejected.text.split(separator: "\r\n").map(String.init)
        #expect(lines[0].hasSuffix("revenue_cents,_row,_error,_suggestion"))
        #expect(lines[1].hasPrefix("soon,\(guid),apple,2,,,,,,3,"))
        // One of the two is corrected; the file is called as browsers call a second download.
        let corrected = rejected.text.replacing("soon,", with: "2026-11-20,")
        let child = try await ops.offer(corrected, named: "rejected-\(id) (1).csv")
        try await agency.workOnImports()
        let saved = try #require(try await ops.commit(child.path, agency))
        #expect(saved.words.contains("1 of 2 rows were saved"))
        #expect(saved.words.contains("another import"))
        let parent = try await ops.open(page.path)
        #expect(parent.words.contains("1 row came corrected since") && parent.words.contains("1 rejected row"))
        #expect(!parent.words.contains("soon"))
        #expect(try await agency.figures().rows == 2)
        #expect(try await ops.open(page.path + "/rejections.csv").text.split(separator: "\r\n").count == 2)
    }

    @Test func `that is undone leaves the rows rejected, as they were`() async throws {
        let agency = try await TestSite.shared.found()
        let (ops, guid) = (try await agency.signIn(\.ops), agency.guids[0])
        let page = try await ops.upload(
            agency.csv("2026-11-20,\(guid),spotify,1,,,,,", "soon,\(guid),apple,2,,,,,"))
        let id = String(page.path.split(separator: "/").last ?? "")
        let rejected = try await ops.open(page.path + "/rejections.csv").text
        let child = try await ops.offer(
            rejected.replacing("soon,", with: "2026-11-20,"), named: "rejected-\(id).csv")
        try await agency.workOnImports()
        _ = try await ops.commit(child.path, agency)
        #expect(try await !ops.open(page.path).words.contains("soon"))
        _ = try await ops.undo(child.path, agency)
        #expect(try await ops.open(page.path).words.contains("soon"))
    }

    @Test func `keeps ids that a spreadsheet would take for formulas`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        try await agency.site.owner.run(
            "UPDATE episodes SET guid = '-9abc' WHERE tenant_id = \(agency.id) AND guid = \(agency.guids[0])")
        let page = try await ops.upload(
            agency.csv("2026-11-20,\(agency.guids[1]),spotify,1,,,,,", "soon,-9abc,apple,2,,,,,"))
        let id = String(page.path.split(separator: "/").last ?? "")
        let rejected = try await ops.open(page.path + "/rejections.csv").text
        #expect(rejected.contains(",'-9abc,"))
        let child = try await ops.offer(
            rejected.replacing("soon,", with: "2026-11-20,"), named: "rejected-\(id).csv")
        try await agency.workOnImports()
        let saved = try #require(try await ops.commit(child.path, agency))
        #expect(saved.words.contains("The row was saved"))
    }
}
