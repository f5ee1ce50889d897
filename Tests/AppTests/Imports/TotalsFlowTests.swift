import Foundation
import Testing
import Values

@testable import App

/// Figures of months, periods, all time and whole shows: kept beside the daily ones, and never among them.
@Suite(.site) struct `A file of totals` {
    @Test(arguments: TotalsFile.all)
    func `is asked about once, saved, known again, taken back and brought back`(file: TotalsFile) async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        _ = try await ops.upload(agency.csv("2026-11-13,\(agency.guids[0]),spotify,100,80,,,,"))
        let daily = try await agency.everything()
        let page = try await ops.offer(file.text(agency, 1204), named: "report.csv")
        try await agency.workOnImports()
        let asked = try await ops.open(page.path).words
        for question in file.questions { #expect(asked.contains(question), "\(question) in \(asked)") }
        if file.questions.isEmpty { #expect(asked.contains("would be added"), "\(asked)") }
        let preview = try await ops.answer(file, page.path, agency)
        #expect(preview.words.contains("never added to them"), "\(preview.words)")
        #expect(try await agency.totals() == [])
        let saved = try #require(try await ops.commit(page.path, agency))
        #expect(saved.words.contains(file.words.count == 1 ? "The row was saved" : "rows were saved"))
        #expect(try await agency.totals() == file.words)
        try await again(file, agency, ops)
        let undone = try #require(try await ops.undo(page.path, agency))
        #expect(undone.words.contains("The import was undone"))
        #expect(try await agency.totals() == [])
        _ = try await ops.redo(page.path, agency)
        #expect(try await agency.totals() == file.words)
        // No import of totals touches a daily figure or a sum of such.
        #expect(try await agency.everything() == daily)
        #expect(try await agency.wrongSums() == 0)
    }

    /// The same file is known, and nobody is asked about its columns; whose it is, once more.
    private func again(_ file: TotalsFile, _ agency: Agency, _ ops: Window) async throws {
        let page = try await ops.offer(file.text(agency, 1204), named: "again.csv")
        try await agency.workOnImports()
        let asked = try await ops.open(page.path).words
        // Days that a person has said are those of one file only.
        let isAskedForDays = file.answers["covers"] == "period"
        #expect(asked.contains("Do these figures cover all time") == isAskedForDays, "\(asked)")
        let isAskedForShow = file.answers["fixed-show"] != nil
        #expect(asked.contains("nothing shows that it is the one of the last file") == isAskedForShow, "\(asked)")
        for question in file.questions.filter({ !$0.hasPrefix("Do these") && !$0.hasPrefix("Which show") }) {
            #expect(!asked.contains(question))
        }
        var answers = file
        answers.answers = file.answers.filter { ["covers", "fixed-day", "last-day"].contains($0.key) }
        guard answers.answers["fixed-day"] == nil || isAskedForDays else { return }
        let preview = try await ops.answer(answers, page.path, agency)
        #expect(preview.words.contains("Every row is on record already"), "\(preview.words)")
        #expect(preview.form(to: page.path + "/commit") == nil)
    }

    @Test func `of a later day is another snapshot, and one of the same day takes its place`() async throws {
        let agency = try await TestSite.shared.found()
        let (ops, file) = (try await agency.signIn(\.ops), TotalsFile.appleEpisodes)
        _ = try await ops.upload(file.text(agency, 1204), named: "today.csv")
        let first = try await agency.totals()
        let corrected = try await ops.upload(file.text(agency, 1210), named: "corrected.csv")
        #expect(corrected.words.contains("All 2 rows were saved"))
        #expect(try await agency.totals() == [first[1], first[0].replacing("1204", with: "1210")])
        let page = try await ops.offer(file.text(agency, 1300), named: "earlier.csv")
        try await agency.workOnImports()
        let form = try #require(try await ops.open(page.path + "/mapping").form(to: page.path + "/mapping"))
        _ = try await ops.submit(form, ["fixed-day": "2026-11-15"])
        try await agency.workOnImports()
        #expect(try await ops.open(page.path).words.contains("2 rows would be added"))
        _ = try await ops.commit(page.path, agency)
        #expect(try await agency.totals().count == 4)
    }

    @Test func `under a later one steps out, whichever is undone first`() async throws {
        let agency = try await TestSite.shared.found()
        let (ops, file) = (try await agency.signIn(\.ops), TotalsFile.appleEpisodes)
        let first = try await ops.upload(file.text(agency, 1), named: "first.csv")
        let before = try await agency.totals()
        let wrong = try await ops.upload(file.text(agency, 999), named: "wrong.csv")
        let later = try await ops.upload(file.text(agency, 2), named: "later.csv")
        let after = try await agency.totals()
        let undone = try #require(try await ops.undo(wrong.path, agency))
        #expect(undone.words.contains("1 row was left as it is") && undone.words.contains("later.csv"))
        #expect(try await agency.totals() == after)
        _ = try await ops.undo(later.path, agency)
        #expect(try await Set(agency.totals()) == Set(before))
        let redone = try #require(try await ops.redo(wrong.path, agency))
        #expect(!redone.words.contains("left as it is"))
        #expect(try await agency.totals().contains { $0.contains(" 999") })
        _ = try await ops.undo(first.path, agency)
        #expect(try await agency.totals().count == 1)
        _ = try await ops.redo(first.path, agency)
        #expect(try await agency.totals().contains { $0.contains(" 999") })
        _ = try await ops.undo(wrong.path, agency)
        #expect(try await Set(agency.totals()) == Set(before))
    }

    @Test func `whose days overlap another's is kept beside it, each by its own days`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        for (first, last) in [("2026-10-01", "2026-10-31"), ("2026-10-15", "2026-11-14"), ("2026-10-15", "2026-11-14")]
        {
            var file = TotalsFile.period
            (file.answers["fixed-day"], file.answers["last-day"]) = (first, last)
            let page = try await ops.offer(file.text(agency, 7))
            try await ops.answer(file, page.path, agency)
            _ = try await ops.commit(page.path, agency)
        }
        #expect(
            try await agency.totals() == [
                "episode acast 2026-10-01 2026-10-31 7 -", "episode acast 2026-10-15 2026-11-14 7 -",
            ])
        #expect(try await agency.figures().rows == 0)
    }

    @Test func `names the rows that a later line replaced or nobody can place`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let guid = agency.guids[0]
        let page = try await ops.upload(
            "month,guid,source,downloads\n2026-10,\(guid),acast,5\n2026-10,\(guid),acast,6\n2026-10,nobody,acast,7\n")
        #expect(page.words.contains("1 of 3 rows were saved"), "\(page.words)")
        #expect(try await agency.totals() == ["episode acast 2026-10-01 2026-10-31 6 -"])
        let reasons = try await agency.rejections().map(\.reason)
        #expect(reasons.first == "Line 3 is about the same time, source and episode; the later line counts.")
        #expect(reasons.count == 2)
    }

    @Test func `is a snapshot only when somebody says so, and asked again until its time is clear`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let page = try await ops.offer(TotalsFile.period.text(agency, 7))
        try await agency.workOnImports()
        let form = try #require(try await ops.open(page.path).form(to: page.path + "/mapping"))
        let again = try await ops.submit(form)
        #expect(again.status == 422 && again.words.contains("Do these figures cover all time"))
        _ = try await ops.submit(form, ["fixed-day": "2026-11-20"])
        try await agency.workOnImports()
        _ = try #require(try await ops.commit(page.path, agency))
        #expect(try await agency.totals() == [])
        #expect(
            try await agency.metrics(of: agency.guids[0], on: .demo.adding(days: -2), from: "acast")?.downloads == 7)
    }

    @Test func `that leaves something open is refused with the question where nobody can be asked`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let page = try await ops.upload(TotalsFile.libsynEpisodes.text(agency, 7), named: "libsyn.csv")
        #expect(page.status == 422 && page.words.contains("Which show is this file about? It names none."))
        #expect(try await agency.totals() == [])
    }

    @Test func `of many rows is one transaction, there and back`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let guids = agency.demo.episodes(on: .demo).map(\.guid)
        var file = "month,guid,source,downloads\n"
        for source in 0..<20 {
            for guid in guids.prefix(100) {
                for month in 1...10 { file += "2026-\(month < 10 ? "0" : "")\(month),\(guid),s\(source),\(month)\n" }
            }
        }
        let page = try await ops.upload(file, named: "many.csv")
        #expect(page.words.contains("All 20,000 rows were saved"), "\(page.words)")
        _ = try await ops.undo(page.path, agency)
        #expect(try await agency.totals() == [])
        _ = try await ops.redo(page.path, agency)
        #expect(try await agency.totals().count == 20_000)
        #expect(try await agency.figures().rows == 0)
    }
}
