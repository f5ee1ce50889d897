import Foundation
import NIOCore
import Testing
import Values

@testable import App

@Suite(.site) struct `An import` {
    @Test func `of a good file saves every row, and its sums`() async throws {
        let agency = try await TestSite.shared.found(like: Demo.lakeside)
        let ops = try await agency.signIn(\.ops)
        let bytes = SampleFile.good.chunks(for: Demo.lakeside, on: .demo).reduce([], +)
        let page = try await ops.upload(bytes, named: "week.csv")
        #expect(page.status == 200 && page.words.contains("rows were saved"))
        let record = try #require(try await agency.imports().first)
        let lines = bytes.count { $0 == UInt8(ascii: "\n") } - 1
        #expect(record.status == "done" && record.accepted == lines && record.created == lines && record.rejected == 0)
        #expect(try await agency.figures().rows == lines)
        #expect(try await agency.wrongSums() == 0)
    }

    @Test func `of the same file again counts nothing twice`() async throws {
        let agency = try await TestSite.shared.found(like: Demo.lakeside)
        let ops = try await agency.signIn(\.ops)
        let bytes = SampleFile.good.chunks(for: Demo.lakeside, on: .demo).reduce([], +)
        _ = try await ops.upload(bytes)
        let once = try await agency.figures()
        _ = try await ops.upload(bytes)
        #expect(try await agency.figures() == once)
        let record = try #require(try await agency.imports().first)
        #expect(record.created == 0 && record.accepted == once.rows)
        #expect(try await agency.wrongSums() == 0)
    }

    @Test func `of a messy file saves what is right and names every row that is not`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let bytes = SampleFile.messy.chunks(for: Demo.northwind, on: .demo).reduce([], +)
        let page = try await ops.upload(bytes, named: "messy.csv")
        let record = try #require(try await agency.imports().first)
        let rejections = try await agency.rejections()
        #expect(record.accepted == MessySample.goodRows)
        #expect(record.rejected == MessySample.rejectedRows + 1 && record.rejected == rejections.count)
        #expect(record.accepted + record.rejected == record.rows)
        #expect(Set(rejections.map(\.line)).count == rejections.count)
        #expect(rejections.allSatisfy { !$0.column.isEmpty && $0.reason.hasSuffix(".") })
        #expect(rejections.contains { $0.column == "Downloads" && $0.value == "-250" })
        for rejection in rejections { #expect(page.words.contains(rejection.reason), "line \(rejection.line)") }
        #expect(!page.text.contains("<b>spotify</b>"))
        #expect(try await agency.wrongSums() == 0)
    }

    @Test func `of a large file streams through`() async throws {
        let agency = try await TestSite.shared.found()
        let file = SampleFile.large(rows: 40_000).chunks(for: Demo.northwind, on: .demo).reduce([], +)
        let page = try await agency.signIn(\.ops).upload(file, named: "large.csv")
        #expect(page.words.contains("All 40,000 rows were saved"))
        #expect(try await agency.figures().rows == 40_000)
        #expect(try await agency.wrongSums() == 0)
    }

    @Test func `leaves what an empty cell says nothing about`() async throws {
        let agency = try await TestSite.shared.found()
        let (ops, guid) = (try await agency.signIn(\.ops), agency.guids[0])
        _ = try await ops.upload(agency.csv("2026-11-20,\(guid),spotify,100,80,0.5,,3,900"))
        _ = try await ops.upload(agency.csv("2026-11-20,\(guid),spotify,,90,,,,1200"))
        let day = Day.demo.adding(days: -2)
        let found = try #require(try await agency.metrics(of: guid, on: day, from: "spotify"))
        #expect(found.downloads == 100 && found.listeners == 90)
        #expect(found.completionPPM == 500_000 && found.revenueCents == 1200)
        #expect(try await agency.wrongSums() == 0)
    }

    @Test func `takes the later of two lines about the same thing, and names the earlier`() async throws {
        let agency = try await TestSite.shared.found()
        let (ops, guid) = (try await agency.signIn(\.ops), agency.guids[0])
        let page = try await ops.upload(
            agency.csv(
                "2026-11-20,\(guid),spotify,1,,,,,", "2026-11-20,\(guid),apple,5,,,,,",
                "2026-11-20,\(guid), Spotify ,2,,,,,", "2026-11-20,\(guid),spotify,3,,,,,"))
        let found = try await agency.metrics(of: guid, on: Day.demo.adding(days: -2), from: "spotify")
        #expect(found?.downloads == 3)
        let rejections = try await agency.rejections()
        #expect(rejections.map(\.line) == [2, 4])
        #expect(rejections.allSatisfy { $0.reason.hasPrefix("Line 5 has the same day, episode and source") })
        let record = try #require(try await agency.imports().first)
        #expect((record.rows, record.accepted, record.rejected) == (4, 2, 2))
        #expect(page.words.contains("2 of 4 rows were saved"))
    }

    @Test func `of rows that are all wrong saves none and says so`() async throws {
        let agency = try await TestSite.shared.found()
        let page = try await agency.signIn(\.ops).upload(agency.csv("soon,nobody,spotify,1,,,,,"))
        #expect(page.words.contains("All rejected"))
        #expect(try await agency.figures().rows == 0)
    }

    @Test func `of rows that are quoted and cut anywhere streams through`() async throws {
        let agency = try await TestSite.shared.found()
        let header = "day,episode_id,source,downloads,note\n"
        let note = "\"many words, and a \"\"quote\"\",\nover two lines \(String(repeating: "x", count: 900))\""
        let rows = (1...200).map { "2026-11-20,\(agency.guids[0]),source-\($0),\($0),\(note)\n" }
        // In pieces that end inside quotes, as a connection brings them: the first look at the file ends there too.
        let bytes = Array((header + rows.joined()).utf8)
        let pieces = stride(from: 0, to: bytes.count, by: 7001).map {
            ByteBuffer(bytes: bytes[$0..<min($0 + 7001, bytes.count)])
        }
        let ops = try await agency.signIn(\.ops)
        let page = try await ops.follow(try await ops.send(pieces.async, named: "quoted.csv"))
        #expect(page.words.contains("All 200 rows were saved"))
        #expect(try await agency.figures().rows == 200)
    }

    @Test func `shows on dashboards at once`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        #expect(try await ops.open("/dashboard").words.contains("No data yet"))
        let bytes = SampleFile.good.chunks(for: Demo.northwind, on: .demo).reduce([], +)
        _ = try await ops.upload(bytes, named: "week.csv")
        let sum = try await agency.figures().downloads
        let digits = sum.formatted(.number.locale(.init(identifier: "en_US")))
        #expect(try await ops.open("/dashboard").words.contains(digits))
        #expect(try await ops.open("/imports").words.contains("week.csv"))
    }

    @Test func `is shown with the name of who sent it, also to a colleague`() async throws {
        let agency = try await TestSite.shared.found()
        _ = try await agency.signIn(\.admin).upload(agency.csv("2026-11-20,\(agency.guids[0]),web,1,,,,,"))
        let history = try await agency.signIn(\.ops).open("/imports")
        #expect(history.words.contains(agency.members.admin.name))
    }

    @Test func `has a template that can be sent back as it is`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let template = try await ops.open("/imports/template.csv")
        #expect(template.header("Content-Disposition") == "attachment; filename=\"daily-metrics.csv\"")
        let page = try await ops.upload(template.text, named: "daily-metrics.csv")
        #expect(page.words.contains("All 50 rows were saved"))
    }
}
