public import Foundation
public import LocalServer
import NIOHTTP1
public import Synchronization

/// Google as far as sheets go: it gives access for a claim that is signed, fits and is fresh, and sheets to whom they are
/// shared with. Tests change it as they go, and read what it was asked.
public final class GoogleFake: Sendable {
    /// What Google knows and how it is today.
    public struct State: Sendable {
        public var now: Date
        /// Where claims must be for; known once there is a server.
        public var audience = ""
        public var spreadsheet = "1FakeSpreadsheetOfTheTests_0-9"
        public var title = "Delivery 2026"
        /// Each with its rows, as the API would send them: JSON.
        public var tabs: [(title: String, values: String)] = []
        public var isShared = true
        public var isKeyAlive = true
        /// Answered to every request for sheets instead of anything else.
        public var outage: LocalServer.Reply?
        /// Access that was given out.
        public var tokens: Set<String> = []
        /// Why claims were refused.
        public internal(set) var refusals: [String] = []

        init(now: Date) {
            self.now = now
        }
    }

    public let key = FakeKey()
    public let state: Mutex<State>

    private init(now: Date) {
        state = Mutex(State(now: now))
    }

    /// Google for the length of a closure.
    public static func with(
        now: Date, _ body: (GoogleFake, LocalServer) async throws -> Void
    ) async throws {
        let fake = GoogleFake(now: now)
        try await LocalServer.with(reading: { fake.answer($0, $1) }) { server in
            fake.state.withLock { $0.audience = "\(server.url)/token" }
            try await body(fake, server)
        }
    }

    private func answer(_ head: HTTPRequestHead, _ body: [UInt8]) -> LocalServer.Reply {
        state.withLock { state in
            if head.uri == "/token" { return state.token(for: head, body, key) }
            return state.sheets(head)
        }
    }
}

extension LocalServer.Reply {
    /// As Google answers.
    static func json(_ text: String, _ status: HTTPResponseStatus = .ok) -> Self {
        Self(status: status, headers: [("content-type", "application/json; charset=UTF-8")], body: Array(text.utf8))
    }

    /// As Google refuses.
    public static func refusal(_ code: Int, _ status: String, _ message: String) -> Self {
        json(
            #"{"error": {"code": \#(code), "message": "\#(message)", "status": "\#(status)"}}"#,
            HTTPResponseStatus(statusCode: code))
    }
}
