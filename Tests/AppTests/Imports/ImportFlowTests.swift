import Foundation
import Postgres
import Testing
import Values

@testable import App

@Suite(.site) struct `A file that is looked at first` {
    @Test func `changes nothing until somebody says so`() async throws {
        let agency = try await TestSite.shared.found()
        let (ops, guid) = (try await agency.signIn(\.ops), agency.guids[0])
        let page = try await ops.offer(agency.csv("2026-11-20,\(guid),spotify,100,80,0.5,,3,900"), named: "week.csv")
        #expect(page.words.contains("Reading the whole file"))
        try await agency.workOnImports()
        let preview = try await ops.open(page.path)
        #expect(preview.words.contains("1 row would be added") && preview.words.contains("Nothing is saved yet"))
        #expect(try await agency.figures().rows == 0)
        let commit = try #require(preview.form(to: page.path + "/commit"))
        _ = try await ops.submit(commit)
        try await agency.workOnImports()
        let result = try await ops.open(page.path)
        #expect(result.words.contains("The row was saved"))
        #expect(try await agency.figures().rows == 1)
        #expect(try await agency.wrongSums() == 0)
        await AbandonedImports(services: agency.site.services).settle()
        #expect(try await agency.pieces() == 0)
    }

    @Test func `tells new rows from changed and identical ones, with samples of each`() async throws {
        let agency = try await TestSite.shared.found()
        let (ops, guids) = (try await agency.signIn(\.ops), agency.guids)
        _ = try await ops.upload(
            agency.csv("2026-11-20,\(guids[0]),spotify,100,80,,,,", "2026-11-20,\(guids[1]),spotify,7,,,,,"))
        let page = try await ops.offer(
            agency.csv(
                "2026-11-20,\(guids[0]),spotify,140,,,,,", "2026-11-20,\(guids[1]),spotify,7,,,,,",
                "2026-11-21,\(guids[1]),spotify,9,,,,,", "soon,\(guids[1]),spotify,9,,,,,"))
        try await agency.workOnImports()
        let preview = try await ops.open(page.path)
        #expect(preview.words.contains("1 row would be added, 1 changed"))
        #expect(preview.words.contains("was 100 becomes 140"))
        #expect(preview.words.contains("1 rejected row") && preview.words.contains("soon"))
        let found = try #require(try await ops.commit(page.path, agency))
        #expect(found.words.contains("3 of 4 rows were saved"))
        let record = try #require(try await agency.imports().first)
        #expect((record.created, record.accepted, record.rejected) == (1, 3, 1))
    }

    @Test func `keeps the import a figure came from when it says the same again`() async throws {
        let agency = try await TestSite.shared.found()
        let (ops, guid) = (try await agency.signIn(\.ops), agency.guids[0])
        let line = "2026-11-20,\(guid),spotify,100,80,,,,"
        _ = try await ops.upload(agency.csv(line))
        let writer = try await agency.writers()
        _ = try await ops.upload(agency.csv(line))
        #expect(try await agency.writers() == writer)
    }

    @Test func `says that it has come before`() async throws {
        let agency = try await TestSite.shared.found()
        let (ops, guid) = (try await agency.signIn(\.ops), agency.guids[0])
        let file = agency.csv("2026-11-20,\(guid),spotify,100,80,,,,")
        let first = try await ops.offer(file, named: "first.csv")
        try await agency.workOnImports()
        _ = try await ops.commit(first.path, agency)
        let second = try await ops.offer(file, named: "second.csv")
        try await agency.workOnImports()
        let preview = try await ops.open(second.path)
        #expect(preview.words.contains("This file has come before: first.csv"))
        #expect(preview.words.contains("Every row is on record already"))
        #expect(preview.form(to: second.path + "/commit") == nil)
    }

    @Test func `can be discarded while it waits, and its file is gone`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let page = try await ops.offer(agency.csv("2026-11-20,\(agency.guids[0]),spotify,1,,,,,"))
        try await agency.workOnImports()
        let form = try #require(try await ops.open(page.path).form(to: page.path + "/cancel"))
        let answer = try await ops.submit(form)
        #expect(answer.words.contains("The file was discarded"))
        await AbandonedImports(services: agency.site.services).settle()
        #expect(try await agency.pieces() == 0)
        // A stale tab that still shows the preview.
        let late = try await ops.follow(try await ops.post(page.path + "/commit", form.fields))
        #expect(late.words.contains("The import has gone on meanwhile"))
        try await agency.workOnImports()
        #expect(try await agency.figures().rows == 0)
    }

    @Test(arguments: [("", "The file is empty"), ("%PDF-1.7 and so on", "This is a PDF")])
    func `that cannot be read fails with the reason, and an alert`(file: String, reason: String) async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let page = try await ops.offer(file)
        try await agency.workOnImports()
        #expect(try await ops.open(page.path).words.contains(reason))
        #expect(try await ops.open("/alerts").words.contains("An import failed"))
    }

    @Test func `whose job gave up is failed, not forgotten`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let page = try await ops.offer(agency.csv("2026-11-20,\(agency.guids[0]),spotify,1,,,,,"))
        try await agency.site.owner.run(
            """
            UPDATE jobs SET status = 'cancelled', finished_at = now(), worker = NULL, lease_until = NULL
            WHERE tenant_id = \(agency.id) AND kind LIKE 'imports.%'
            """)
        await AbandonedImports(services: agency.site.services).settle()
        #expect(try await ops.open(page.path).words.contains("in several attempts"))
    }

    @Test func `cannot be saved from a page that shows another reading of it`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let page = try await ops.offer(agency.csv("2026-11-20,\(agency.guids[0]),spotify,1,,,,,"))
        try await agency.workOnImports()
        let stale = try #require(try await ops.open(page.path).form(to: page.path + "/commit"))
        let form = try #require(try await ops.open(page.path + "/mapping").form(to: page.path + "/mapping"))
        _ = try await ops.submit(
            form,
            [
                "use-0": "field:day", "use-1": "field:episode_id", "use-2": "field:source", "use-3": "field:downloads",
                "use-4": "field:listeners", "rates": "fraction", "decimal_mark": ".",
            ])
        try await agency.workOnImports()
        let answer = try await ops.submit(stale)
        #expect(answer.words.contains("The import has gone on meanwhile"))
        #expect(try await agency.figures().rows == 0)
    }
}
