import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Testing
import Web

@Suite struct `A script` {
    private struct Wish: Codable {
        var task: String
        var dueAt: Date?
        var lines: [Line]?

        struct Line: Codable {
            let count: Int
        }
    }

    private static let site = try? Site { router in
        router.post("/api/wishes") { request, _ in
            try Response.json(try await request.json(Wish.self, atMost: 200), status: .created)
        }
        router.post("/api/nothing") { request, _ in
            try Response.json(try await request.json([String: Int].self))
        }
    }

    private func send(_ body: String, type: String? = "application/json", to path: String = "/api/wishes") async throws
        -> Answer
    {
        let site = try #require(Self.site)
        var headers: HTTPFields = [:]
        headers[.contentType] = type
        return try await site.send(.post, path, headers: headers, body: ByteBuffer(string: body))
    }

    @Test func `is answered in snake case, with instants in UTC`() async throws {
        let answer = try await send(#"{"task": "refresh", "due_at": "2026-11-22T13:00:00.25+01:00"}"#)
        #expect(answer.status == 201)
        #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
        #expect(answer.text == #"{"due_at":"2026-11-22T12:00:00.250Z","task":"refresh"}"#)
    }

    @Test(arguments: ["application/json; charset=utf-8", "APPLICATION/JSON"])
    func `may spell its type as it likes`(type: String) async throws {
        #expect(try await send(#"{"task": "a"}"#, type: type).status == 201)
    }

    @Test(arguments: [
        ("", 400, "The field “task” is missing."), ("{}", 400, "The field “task” is missing."),
        (#"{"task": null}"#, 400, "The field “task” is missing."),
        (#"{"task": 7}"#, 400, "The field “task” is not a text."),
        (
            #"{"task": "a", "due_at": "noon"}"#, 400,
            "The field “due_at” is not an instant such as 2026-11-22T12:00:00Z."
        ),
        (#"{"task": "a", "due_at": "2026-11-22T12:00:00"}"#, 400, "The field “due_at” is not an instant"),
        (#"{"task": "a", "due_at": 12}"#, 400, "The field “due_at” is not a text."),
        (
            #"{"task": "a", "lines": [{"count": 1}, {"count": 1.5}]}"#, 400,
            "Its body has a number where a smaller or a whole one"
        ),
        (#"{"task": "a", "lines": {}}"#, 400, "The field “lines” is not a list."),
        (#"{"task": "a", "lines": [7]}"#, 400, "The field “lines.0” is not an object."),
        ("[]", 400, "Its body is not an object."), (#"{"task": "a""#, 400, "Its body is not JSON."),
        (#"{"task": "a\u0000b"}"#, 400, "Its body is not JSON."),
        (String(repeating: "[", count: 199), 400, "Its body is not JSON."),
        (#"{"task": ""# + String(repeating: "a", count: 200) + #""}"#, 413, "larger than this page accepts"),
    ])
    func `is told what is wrong with its body`(body: String, status: Int, detail: String) async throws {
        let answer = try await send(body)
        #expect(answer.status == status)
        #expect(answer.headers[.contentType] == "application/problem+json")
        #expect(answer.text.contains(detail), "\(answer.text)")
    }

    @Test(arguments: ["text/plain", "application/x-www-form-urlencoded", nil] as [String?])
    func `says that it sends JSON`(type: String?) async throws {
        #expect(try await send(#"{"task": "a"}"#, type: type).status == 415)
    }

    @Test func `need not send what may be left out`() async throws {
        #expect(try await send("", type: nil, to: "/api/nothing").text == "{}")
    }

    @Test(arguments: [("/api/nowhere", true), ("//api//nowhere", true), ("/apiary", false), ("/a/api", false)])
    func `is known by the address it asks for`(path: String, isForScripts: Bool) async throws {
        let answer = try await #require(Self.site).send(.get, path)
        #expect(answer.status == 404)
        #expect((answer.headers[.contentType] == "application/problem+json") == isForScripts)
    }
}

@Suite struct `An instant for scripts` {
    @Test(arguments: [0.0, 0.001, 0.123, 0.9994, 1_795_345_200.007, 1_795_345_200.999])
    func `comes back as it went`(seconds: Double) {
        let date = Date(timeIntervalSince1970: seconds)
        let back = ScriptInstant.date(ScriptInstant.text(date))
        #expect(abs((back ?? .distantPast).timeIntervalSince(date)) < 0.000_51)
        #expect(back.map(ScriptInstant.text) == ScriptInstant.text(date))
    }

    @Test(arguments: ["2026-11-22", "12:00", "2026-13-01T00:00:00Z", "", String(repeating: "1", count: 1000)])
    func `is not everything`(text: String) {
        #expect(ScriptInstant.date(text) == nil)
    }
}
