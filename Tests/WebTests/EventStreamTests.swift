import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import ServiceLifecycle
import Synchronization
import Testing

@testable import Web

@Suite(.timeLimit(.minutes(1))) struct `A stream of events` {
    @Test func `tells what is new, and ends when the thing has`() async throws {
        let states = Script("0 %", "0 %", "50 %", "50 %", "100 %")
        let answer = try await Site.watching(states).send(.get, "/watch")
        #expect(answer.status == 200 && answer.headers[.contentType] == "text/event-stream")
        #expect(answer.headers[.cacheControl] == "no-store" && answer.headers[.contentEncoding] == nil)
        #expect(answer.text == "retry: 5000\n\ndata: 0 %\n\ndata: 50 %\n\ndata: 100 %\n\n")
    }

    @Test func `keeps a text of several lines together`() {
        let event = ServerEvent(data: "one\ntwo\r\nevent: forged\n\nfour")
        #expect(String(buffer: event.bytes) == "data: one\ndata: two\ndata: event: forged\ndata: \ndata: four\n\n")
    }

    @Test func `without news lets hear that it lives`() async throws {
        let states = Script(Array(repeating: "0 %", count: 12) + ["100 %"])
        let answer = try await Site.watching(states) { $0.heartbeat = .milliseconds(5) }.send(.get, "/watch")
        #expect(answer.text.components(separatedBy: ":\n\n").count > 2)
        #expect(answer.text.components(separatedBy: "data: 0 %").count == 2)
    }

    @Test func `ends after a while, so that the browser says again who it is`() async throws {
        let answer = try await Site.watching(Script()) { $0.longest = .milliseconds(30) }.send(.get, "/watch")
        #expect(answer.text.hasSuffix("data: more\n\n"))
    }

    @Test func `ends when looking fails, and says nothing of it`() async throws {
        let streams = EventStreams(.fast())
        let site = try Site { router in
            router.get("watch") { _, _ in try streams.respond(to: "a") { throw HTTPFailure.unexpected } }
        }
        #expect(try await site.send(.get, "/watch").text == "retry: 5000\n\n")
    }

    @Test func `is refused when a visitor has too many, or all together have`() throws {
        let streams = EventStreams(.fast { ($0.most, $0.ofOneVisitor) = (3, 2) })
        var kept: [Response] = []
        for visitor in ["a", "a", "b"] { kept.append(try streams.watch(for: visitor)) }
        #expect(throws: StreamRefusal.tooManyOfOneVisitor) { try streams.watch(for: "a") }
        #expect(throws: StreamRefusal.tooMany) { try streams.watch(for: "b") }
        #expect(StreamRefusal.tooManyOfOneVisitor.failure.status == .tooManyRequests)
        #expect(StreamRefusal.tooMany.failure.status == .serviceUnavailable && streams.count == 3)
        kept.removeAll()
        #expect(streams.count == 0)
        #expect(throws: Never.self) { try streams.watch(for: "a") }
    }

    @Test func `gives its place back, also where nobody reads it`() async throws {
        let streams = EventStreams(.fast())
        let states = Script("100 %")
        let site = try Site { router in router.get("watch") { _, _ in try streams.watch(states, for: "a") } }
        for method in [HTTPRequest.Method.head, .get] {
            _ = try await site.send(method, "/watch")
            #expect(streams.count == 0)
        }
    }

    @Test func `ends when the visitor goes`() async throws {
        let streams = EventStreams(.fast { $0.heartbeat = .milliseconds(5) })
        let site = try Site { router in router.get("watch") { _, _ in try streams.watch(for: "a") } }
        try await withServer(site) { port in
            try await WireClient.run(port) { client in
                client.send("GET /watch HTTP/1.1\r\nHost: acme.test\r\n\r\n")
                while streams.count == 0 { _ = client.read() }
            }
            try await eventually { streams.count == 0 }
        }
    }

    @Test func `ends when the process is told to stop`() async throws {
        let streams = EventStreams(.fast())
        let group = ServiceGroup(
            configuration: .init(services: [Reader(streams: streams)], logger: LogLines().logger))
        async let running: Void = group.run()
        try await eventually { streams.count == 1 }
        await group.triggerGracefulShutdown()
        try await running
        #expect(streams.count == 0)
    }
}

/// Reads a stream that would never end.
private struct Reader: Service {
    let streams: EventStreams

    func run() async throws {
        let response = try streams.watch(for: "a")
        try await response.body.write(BodySink())
    }
}

/// The states of a thing, one after the other; endless when there are none.
private final class Script: Sendable {
    private let states: Mutex<[String]>
    private let isEndless: Bool

    convenience init(_ states: String...) { self.init(states) }

    init(_ states: [String]) {
        self.states = Mutex(states.reversed())
        isEndless = states.isEmpty
    }

    func next() -> StreamedState {
        states.withLock { states in
            let state = states.popLast()
            return StreamedState(state ?? "more", isLast: !isEndless && states.isEmpty)
        }
    }
}

extension EventStreams {
    @discardableResult
    fileprivate func watch(_ states: Script = Script(), for visitor: String) throws(StreamRefusal) -> Response {
        try respond(to: visitor) { states.next() }
    }
}

extension EventStreams.Limits {
    fileprivate static func fast(_ change: (inout Self) -> Void = { _ in }) -> Self {
        var limits = Self()
        limits.pace = .milliseconds(2)
        change(&limits)
        return limits
    }
}

extension Site {
    fileprivate static func watching(
        _ states: Script, _ change: (inout EventStreams.Limits) -> Void = { _ in }
    ) throws -> Site {
        let streams = EventStreams(.fast(change))
        return try Site { router in router.get("watch") { _, _ in try streams.watch(states, for: "a") } }
    }
}

private func eventually(_ condition: () async throws -> Bool) async throws {
    for _ in 0..<500 {
        if try await condition() { return }
        try await Task.sleep(for: .milliseconds(10))
    }
    Issue.record("It never came to that.")
}
