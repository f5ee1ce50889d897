import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Testing
import Web

@Suite struct `Byte ranges` {
    @Test(arguments: [
        ("bytes=0-4", ByteRange.part(0..<5)), ("bytes=3-3", .part(3..<4)), ("bytes=8-", .part(8..<10)),
        ("bytes=8-99", .part(8..<10)), ("bytes=-5", .part(5..<10)), ("bytes=-99", .part(0..<10)),
        ("Bytes = 1-2", .part(1..<3)), ("bytes=0-99999999999999999999", .part(0..<10)),
        ("bytes=10-", .unsatisfiable), ("bytes=10-20", .unsatisfiable), ("bytes=-0", .unsatisfiable),
        ("bytes=99999999999999999999-", .unsatisfiable), ("bytes=0-1,3-4", .whole), ("bytes=5-2", .whole),
        ("items=0-1", .whole), ("bytes=", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole), ("nonsense", .whole),
        ("bytes=--5", .whole), ("bytes=+1-2", .whole),
    ])
    func `of ten bytes`(_ header: String, _ expected: ByteRange) {
        #expect(ByteRange(header, length: 10) == expected)
    }

    @Test func `of nothing, no range exists`() {
        #expect(ByteRange("bytes=0-", length: 0) == .unsatisfiable)
        #expect(ByteRange("bytes=-1", length: 0) == .unsatisfiable)
        #expect(ByteRange(nil, length: 0) == .whole)
    }
}

@Suite struct `Stored files` {
    static let file = StoredFile(ByteBuffer(string: "0123456789"), type: "text/plain; charset=utf-8")

    func answer(_ headers: HTTPFields, _ method: HTTPRequest.Method = .get, file: StoredFile = file) async throws
        -> Answer
    {
        let head = HTTPRequest(method: method, scheme: "http", authority: "a.test", path: "/", headerFields: headers)
        return try await Answer(file.respond(to: Request(head: head, body: RequestBody(buffer: ByteBuffer()))))
    }

    @Test func `a range is 206 with its place and length`() async throws {
        let part = try await answer([.range: "bytes=-5"])
        #expect(part.status == 206 && part.text == "56789")
        #expect(part.header("Content-Range") == "bytes 5-9/10")
        #expect(part.header("Content-Length") == "5")
    }

    @Test func `a range past the end is 416 with the length`() async throws {
        let past = try await answer([.range: "bytes=10-"])
        #expect(past.status == 416 && past.text.isEmpty)
        #expect(past.header("Content-Range") == "bytes */10")
    }

    @Test func `If-Range sends the whole file unless it is this one`() async throws {
        #expect(try await answer([.range: "bytes=0-1", .ifRange: Self.file.eTag]).status == 206)
        #expect(try await answer([.range: "bytes=0-1", .ifRange: "\"other\""]).text == "0123456789")
        #expect(try await answer([.range: "bytes=0-1", .ifRange: "W/\(Self.file.eTag)"]).status == 200)
    }

    @Test func `several ranges are answered with the whole file`() async throws {
        let whole = try await answer([.range: "bytes=0-1,4-5"])
        #expect(whole.status == 200 && whole.text == "0123456789")
    }

    @Test(arguments: ["*", "ETAG", "W/ETAG", "\"a\", ETAG", "\"a,b\" ,W/\"c\",ETAG"])
    func `a known tag is 304 without body`(_ list: String) async throws {
        let tags = list.split(separator: "ETAG", omittingEmptySubsequences: false).joined(separator: Self.file.eTag)
        let answer = try await answer([.ifNoneMatch: tags])
        #expect(answer.status == 304 && answer.text.isEmpty)
        #expect(answer.header("ETag") == Self.file.eTag)
    }

    @Test(arguments: ["\"other\"", "", "\"", "ETAG-without-quotes"])
    func `an unknown tag is 200`(_ list: String) async throws {
        #expect(try await answer([.ifNoneMatch: list]).status == 200)
    }

    @Test func `gzip is another representation with another tag`() async throws {
        let text = String(repeating: "body { margin: 0 }\n", count: 200)
        let css = StoredFile(ByteBuffer(string: text), type: "text/css")
        let packed = try await answer([.acceptEncoding: "br, gzip"], file: css)
        let plain = try await answer([:], file: css)
        #expect(gunzip(packed.bytes) == text && plain.text == text)
        #expect(packed.header("ETag") != plain.header("ETag"))
        #expect(packed.header("Vary") == "Accept-Encoding" && plain.header("Vary") == "Accept-Encoding")
        let tag = try #require(packed.header("ETag"))
        #expect(try await answer([.acceptEncoding: "gzip", .ifNoneMatch: tag], file: css).status == 304)
        let range = try await answer([.acceptEncoding: "gzip", .range: "bytes=0-3"], file: css)
        #expect(range.status == 206 && range.text == "body" && range.header("Content-Encoding") == nil)
    }

    @Test func `an empty file is an empty 200`() async throws {
        let empty = StoredFile(ByteBuffer(), type: "text/plain")
        let answer = try await answer([:], file: empty)
        #expect(answer.status == 200 && answer.header("Content-Length") == "0")
        #expect(try await self.answer([.range: "bytes=0-"], file: empty).status == 416)
    }
}
