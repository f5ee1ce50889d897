import Foundation
import Postgres
import Testing
import Values

@testable import App

@Suite(.site) struct `Imports beside each other` {
    @Test func `about the same days all end, and the sums equal the details`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let guids = agency.guids
        try await withThrowingTaskGroup(of: Int.self) { group in
            for round in 1...4 {
                group.addTask {
                    let lines =
                        guids.shuffled().map { "2026-11-20,\($0),web,\(round),,,,,\(round * 10)" }
                        + guids.map { "2026-11-19,\($0),source-\(round),\(round),,,,," }
                    return try await ops.upload(agency.csv(lines.joined(separator: "\n"))).status
                }
            }
            for try await status in group { #expect(status == 200) }
        }
        #expect(try await agency.imports().allSatisfy { $0.status == "done" })
        #expect(try await agency.figures().rows == guids.count * 5)
        #expect(try await agency.wrongSums() == 0)
    }

    @Test func `of one tenant are two at a time, in the order they came`() async throws {
        let turns = ImportTurns(width: 2)
        let (mine, yours) = (Demo.northwind.id, Demo.lakeside.id)
        await turns.enter(mine)
        await turns.enter(mine)
        let third = Task { await turns.enter(mine) }
        await turns.enter(yours)
        await turns.leave(mine)
        await third.value
        await turns.leave(mine)
        await turns.leave(mine)
        await turns.enter(mine)
    }

    @Test func `of two tenants do not wait for each other's turn`() async throws {
        let site = try await TestSite.shared
        let (first, second) = (try await site.found(), try await site.found(like: Demo.lakeside))
        let window = try await second.signIn(\.ops)
        try await site.owner.rolledBack(first.preamble(.ops)) { transaction in
            try await transaction.run(ImportStaging.takeTurn())
            let page = try await window.upload(second.csv("2026-11-20,\(second.guids[0]),web,1,,,,,"))
            #expect(page.words.contains("The row was saved"))
        }
    }
}

@Suite(.site) struct `An import whose process died` {
    @Test func `is found and called failed; one that works is left alone`() async throws {
        let agency = try await TestSite.shared.found()
        let (dead, alive, young) = (agency.anID(1), agency.anID(2), agency.anID(3))
        let database = agency.database(.ops)
        // By the site's clock, which has moved on with every look that any test took.
        let now = agency.site.services.clock.now()
        for (id, age) in [(dead, 600.0), (alive, 600), (young, 1)] {
            try await database.run(
                Import.begin(id, fileName: "a.csv", by: nil, at: now.addingTimeInterval(-age)))
        }
        try await database.write { transaction in
            let isHeld = try await transaction.first(Import.holdLock(alive))
            #expect(isHeld == true)
            await AbandonedImports(services: agency.site.services).settle()
        }
        let found = try await agency.site.owner.rows(
            "SELECT status FROM imports WHERE tenant_id = \(agency.id) ORDER BY id", as: String.self)
        #expect(found == ["failed", "running", "running"])
        let page = try await agency.signIn(\.ops).open("/imports/\(dead.short)")
        #expect(page.words.contains("The import was interrupted and nothing of it was kept. Upload the file again."))
    }
}

extension Agency {
    fileprivate func anID(_ number: UInt128) -> ID<Import> { ID(bits: number) }
}
