import Foundation
import Testing
import Values

@testable import App

@Suite(.site) struct `Undoing an import` {
    @Test func `removes what it created and restores what it changed`() async throws {
        let agency = try await TestSite.shared.found()
        let (ops, guids) = (try await agency.signIn(\.ops), agency.guids)
        _ = try await ops.upload(agency.csv("2026-11-20,\(guids[0]),spotify,100,80,0.5,,3,900"))
        let before = try await agency.everything()
        let page = try await ops.upload(
            agency.csv("2026-11-20,\(guids[0]),spotify,140,,,,,", "2026-11-21,\(guids[1]),apple,5,,,,,"))
        let after = try await agency.everything()
        let undone = try #require(try await ops.undo(page.path, agency))
        #expect(undone.words.contains("The import was undone"))
        #expect(try await agency.everything() == before)
        #expect(try await agency.wrongSums() == 0)
        let redone = try #require(try await ops.redo(page.path, agency))
        #expect(redone.words.contains("All 2 rows were saved"))
        #expect(try await agency.everything() == after)
        #expect(try await agency.wrongSums() == 0)
        _ = try await ops.undo(page.path, agency)
        #expect(try await agency.everything() == before)
    }

    @Test func `keeps rows that were changed since, and lists them`() async throws {
        let agency = try await TestSite.shared.found()
        let (ops, guids) = (try await agency.signIn(\.ops), agency.guids)
        let page = try await ops.upload(
            agency.csv("2026-11-20,\(guids[0]),spotify,100,,,,,", "2026-11-20,\(guids[1]),spotify,7,,,,,"),
            named: "first.csv")
        _ = try await ops.upload(agency.csv("2026-11-20,\(guids[0]),spotify,111,,,,,"), named: "later.csv")
        let undone = try #require(try await ops.undo(page.path, agency))
        #expect(undone.words.contains("1 row was left as it is") && undone.words.contains("later.csv"))
        #expect(try await agency.figures().downloads == 111)
        #expect(try await agency.wrongSums() == 0)
    }

    @Test func `brings back only what nothing else has taken the place of`() async throws {
        let agency = try await TestSite.shared.found()
        let (ops, guids) = (try await agency.signIn(\.ops), agency.guids)
        let page = try await ops.upload(
            agency.csv("2026-11-20,\(guids[0]),spotify,100,,,,,", "2026-11-20,\(guids[1]),spotify,7,,,,,"))
        _ = try await ops.undo(page.path, agency)
        #expect(try await agency.figures().rows == 0)
        _ = try await ops.upload(agency.csv("2026-11-20,\(guids[0]),spotify,5,,,,,"), named: "meanwhile.csv")
        let redone = try #require(try await ops.redo(page.path, agency))
        #expect(redone.words.contains("1 row was left as it is") && redone.words.contains("meanwhile.csv"))
        #expect(try await agency.figures().downloads == 12)
        #expect(try await agency.wrongSums() == 0)
    }

    @Test func `steps out from under a later import, which then goes back to what was before`() async throws {
        let agency = try await TestSite.shared.found()
        let (ops, guids) = (try await agency.signIn(\.ops), agency.guids)
        let file = { (downloads: Int) in agency.csv("2026-11-20,\(guids[0]),spotify,\(downloads),,,,,") }
        _ = try await ops.upload(file(1), named: "first.csv")
        let before = try await agency.everything()
        let wrong = try await ops.upload(file(999), named: "wrong.csv")
        let later = try await ops.upload(file(2), named: "later.csv")
        _ = try await ops.undo(wrong.path, agency)
        #expect(try await agency.figures().downloads == 2)
        _ = try await ops.undo(later.path, agency)
        #expect(try await agency.everything() == before)
        // What was undone comes back only where it was, by bringing it back.
        _ = try await ops.redo(wrong.path, agency)
        #expect(try await agency.figures().downloads == 999)
        #expect(try await agency.wrongSums() == 0)
    }

    @Test func `of a row's creator makes the later import its creator`() async throws {
        let agency = try await TestSite.shared.found()
        let (ops, guids) = (try await agency.signIn(\.ops), agency.guids)
        let file = { (downloads: Int) in agency.csv("2026-11-20,\(guids[0]),spotify,\(downloads),,,,,") }
        let wrong = try await ops.upload(file(999), named: "wrong.csv")
        let later = try await ops.upload(file(2), named: "later.csv")
        _ = try await ops.undo(wrong.path, agency)
        _ = try await ops.undo(later.path, agency)
        #expect(try await agency.figures().rows == 0)
        _ = try await ops.redo(later.path, agency)
        #expect(try await agency.figures().downloads == 2)
        #expect(try await agency.wrongSums() == 0)
    }

    @Test func `never writes the values of an import that is undone`() async throws {
        let agency = try await TestSite.shared.found()
        let (ops, guids) = (try await agency.signIn(\.ops), agency.guids)
        let file = { (downloads: Int) in agency.csv("2026-11-20,\(guids[0]),spotify,\(downloads),,,,,") }
        _ = try await ops.upload(file(1))
        let second = try await ops.upload(file(2))
        _ = try await ops.undo(second.path, agency)
        let third = try await ops.upload(file(3))
        _ = try await ops.redo(second.path, agency)
        #expect(try await agency.figures().downloads == 3)
        _ = try await ops.undo(third.path, agency)
        #expect(try await agency.figures().downloads == 1)
        _ = try await ops.undo(second.path, agency)
        #expect(try await agency.figures().downloads == 1)
        #expect(try await agency.wrongSums() == 0)
    }

    @Test func `is on the record, with who did it`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let page = try await ops.upload(agency.csv("2026-11-20,\(agency.guids[0]),spotify,1,,,,,"))
        _ = try await ops.undo(page.path, agency)
        #expect(try await ops.open(page.path).words.contains("by \(agency.members.ops.name)"))
        let log = try await agency.signIn(\.admin).open("/audit")
        #expect(log.words.contains("undid an import"))
    }

    @Test func `of many rows is one transaction, sums and all`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let file = SampleFile.large(rows: 20_000).chunks(for: Demo.northwind, on: .demo).reduce([], +)
        let page = try await ops.upload(file, named: "large.csv")
        _ = try await ops.undo(page.path, agency)
        #expect(try await agency.figures().rows == 0)
        #expect(try await agency.wrongSums() == 0)
        _ = try await ops.redo(page.path, agency)
        #expect(try await agency.figures().rows == 20_000)
        #expect(try await agency.wrongSums() == 0)
    }
}
