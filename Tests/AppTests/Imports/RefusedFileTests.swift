import Foundation
import NIOCore
import Testing

@testable import App

/// Files that are none: each leaves the figures as they were, and a record that says why.
@Suite(.site) struct `A file that cannot be read` {
    struct Case: Sendable, CustomStringConvertible {
        let description: String
        let bytes: [UInt8]
        let reason: String

        init(_ description: String, _ bytes: some Sequence<UInt8>, _ reason: String) {
            self.description = description
            self.bytes = Array(bytes)
            self.reason = reason
        }
    }

    private static let cases = [
        Case("nothing", [], "The file is empty"),
        Case("white space", "\n\n  \n".utf8, "The file is empty"),
        Case("a header and no rows", "day,episode_id,source,downloads\n".utf8, "header line but no rows"),
        Case("another table", "name,colour\nAda,blue\n".utf8, "No column of the first line is known"),
        Case("a header with a gap", "day,source,downloads\n2026-11-20,web,1\n".utf8, "episode_id is missing"),
        Case("a column twice", "day,episode_id,source,downloads,downloads\n".utf8, "more than once"),
        Case("no figures", "day,episode_id,source\n2026-11-20,a,web\n".utf8, "no column with figures"),
        Case("10,000 columns", Array(repeating: "downloads", count: 10_000).joined(separator: ",").utf8, "columns"),
        Case(
            "10,000 columns in a row",
            ("day,episode_id,source,downloads\n" + String(repeating: ",", count: 9_999)).utf8,
            "Line 2 has more than 1000 columns"),
        Case("a NUL", "day,episode_id,source,downloads\n2026-11-20,\0,web,1\n".utf8, "bytes that no text file has"),
        Case("a zip", [0x50, 0x4b, 0x03, 0x04] + [UInt8](repeating: 0, count: 600), "spreadsheet workbook"),
        Case("a PDF", "%PDF-1.7\n%\u{e2}\n1 0 obj".utf8, "This is a PDF"),
        Case("gzip", [0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0], "compressed"),
        Case("a PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0], "picture"),
        Case(
            "an open quote", "day,episode_id,source,downloads\n\"2026-11-20,a,web,1\n".utf8,
            "quote that is never closed"),
        Case("HTML", "<!doctype html><html><body>Sign in</body></html>".utf8, "No column of the first line is known"),
    ]

    @Test(arguments: cases)
    func `is refused with its reason and leaves nothing`(file: Case) async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        _ = try await ops.upload(agency.csv("2026-11-20,\(agency.guids[0]),web,7,,,,,"))
        let before = try await agency.figures()
        let page = try await ops.upload(file.bytes, named: "odd.csv")
        #expect(page.status == 422 && page.words.contains(file.reason))
        let record = try #require(try await agency.imports().first)
        #expect(record.status == "failed" && record.failure.contains(file.reason))
        #expect(try await agency.figures() == before)
        #expect(try await agency.rejections().isEmpty)
        #expect(try await ops.open("/imports").words.contains("Failed"))
    }

    @Test func `even when all of it is one line of 100 MB, which is not kept in memory`() async throws {
        let agency = try await TestSite.shared.found()
        let megabyte = ByteBuffer(repeating: UInt8(ascii: "a"), count: 1 << 20)
        let file = AsyncPieces(count: 100) { _ in megabyte }
        let page = try await agency.signIn(\.ops).send(file, named: "line.csv")
        #expect(page.status == 422 && page.words.contains("No column of the first line is known"))
        #expect(try await agency.imports().first?.status == "failed")
    }

    @Test func `because the upload broke off leaves nothing but a failed record`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        let row = "2026-11-20,\(agency.guids[0]),web,7,,,,,\n"
        let file = AsyncPieces(count: 9) { piece throws in
            if piece == 5 { throw Broken() }
            return ByteBuffer(string: piece == 0 ? agency.csv() : row)
        }
        let answer = try await ops.send(file, named: "half.csv")
        #expect(answer.status == 500, "\(answer.words)")
        let record = try #require(try await agency.imports().first)
        #expect(record.status == "failed" && record.failure.contains("interrupted"))
        #expect(try await agency.figures().rows == 0)
        #expect(try await agency.signIn(\.ops).open("/imports").status == 200)
    }

    @Test func `because none was chosen says so and records nothing`() async throws {
        let agency = try await TestSite.shared.found()
        let page = try await agency.signIn(\.ops).upload("", named: "")
        #expect(page.status == 422 && page.words.contains("Choose a file first"))
        #expect(try await agency.imports().isEmpty)
    }

    @Test func `in a name of its own is shown as text`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        _ = try await ops.upload("x", named: "<img src=x onerror=alert(1)>.csv")
        let history = try await ops.open("/imports")
        #expect(!history.text.contains("<img src=x"))
        #expect(history.words.contains("<img src=x onerror=alert(1)>.csv"))
    }
}

private struct Broken: Error {}

/// A stream made piece by piece when it is asked for.
struct AsyncPieces: AsyncSequence, Sendable {
    typealias Element = ByteBuffer
    let count: Int
    let piece: @Sendable (Int) throws -> ByteBuffer

    func makeAsyncIterator() -> Iterator { Iterator(pieces: self) }

    struct Iterator: AsyncIteratorProtocol {
        let pieces: AsyncPieces
        var next = 0

        mutating func next() async throws -> ByteBuffer? {
            guard next < pieces.count else { return nil }
            defer { next += 1 }
            return try pieces.piece(next)
        }
    }
}
