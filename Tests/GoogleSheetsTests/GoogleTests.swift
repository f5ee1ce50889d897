import Foundation
import GoogleFake
import LocalServer
import NIOHTTP1
import Outbound
import Synchronization
import Testing

@testable import GoogleSheets

@Suite struct `Google, asked by a service account` {
    private static let noon = Date(timeIntervalSince1970: 1_790_000_000)

    /// What a test works with.
    private struct Desk {
        let fake: GoogleFake
        let server: LocalServer
        let google: Google
        let key: ServiceAccountKey
        let id: SpreadsheetID

        func part(_ sheet: String = "Daily", _ range: String? = nil) -> SheetPart {
            SheetPart(id, sheet: sheet, range: range.flatMap(CellRange.init))
        }

        func read(_ part: SheetPart) async throws -> String {
            var csv: [UInt8] = []
            var limits = OutboundLimits()
            limits.total = .seconds(120)
            try await google.read(part, with: key, limits) { csv += $0 }
            return String(decoding: csv, as: UTF8.self)
        }

        /// How often each address was asked.
        var asked: [String] { server.requests.withLock { $0.map { String($0.uri.prefix { $0 != "?" }) } } }
    }

    private static func with(
        now: @escaping @Sendable () -> Date = { noon }, _ body: (Desk) async throws -> Void
    ) async throws {
        try await GoogleFake.with(now: noon) { fake, server in
            fake.state.withLock { $0.tabs = [("Daily", #"[["day", "downloads"], ["2026-05-04", 41]]"#)] }
            let endpoint = OutboundPolicy.Endpoint("127.0.0.1:\(server.port)")
            let fetcher = Fetcher(
                OutboundPolicy(exceptions: Set([endpoint].compactMap(\.self))), userAgent: "tests")
            let google = Google(GoogleAddresses(base: server.url), fetcher, now: now)
            let key = try ServiceAccountKey(json: Array(fake.key.json().utf8))
            let id = try #require(SpreadsheetID(fake.state.withLock { $0.spreadsheet }))
            try await body(Desk(fake: fake, server: server, google: google, key: key, id: id))
        }
    }

    @Test func `tells a spreadsheet's title and its sheets with cells`() async throws {
        try await Self.with { desk in
            let found = try await desk.google.spreadsheet(desk.id, with: desk.key)
            #expect(found == Spreadsheet(title: "Delivery 2026", sheets: ["Daily"]))
            #expect(desk.fake.state.withLock { $0.refusals } == [])
        }
    }

    @Test func `gives the cells as CSV, and access once for many questions`() async throws {
        try await Self.with { desk in
            let rows = #"[["day", "downloads"], ["2026-05-04", 41]]"#
            desk.fake.state.withLock { $0.tabs.append(("Über & more?", rows)) }
            for part in [desk.part(), desk.part("Daily", "A1:B"), desk.part("Über & more?")] {
                let csv = try await desk.read(part)
                #expect(csv == "day,downloads\r\n2026-05-04,41\r\n")
            }
            #expect(desk.asked.count { $0 == "/token" } == 1 && desk.asked.count == 4)
        }
    }

    @Test func `is asked for access again once it ends, or was taken back`() async throws {
        let hours = Hours()
        try await Self.with(now: { Self.noon.addingTimeInterval(Double(hours.passed) * 3600) }) { desk in
            _ = try await desk.read(desk.part())
            hours.pass()
            desk.fake.state.withLock { $0.now = Self.noon.addingTimeInterval(3600) }
            _ = try await desk.read(desk.part())
            desk.fake.state.withLock { $0.tokens = [] }
            await #expect(throws: GoogleError.keyRefused) { try await desk.read(desk.part()) }
            _ = try await desk.read(desk.part())
            #expect(desk.asked.count { $0 == "/token" } == 3)
        }
    }

    @Test func `refuses a claim that is not fresh`() async throws {
        try await Self.with(now: { Self.noon.addingTimeInterval(-7200) }) { desk in
            await #expect(throws: GoogleError.keyRefused) { try await desk.read(desk.part()) }
            #expect(desk.fake.state.withLock { $0.refusals } == ["not fresh"])
        }
    }

    @Test func `says why it gives nothing`() async throws {
        try await Self.with { desk in
            await #expect(throws: GoogleError.badRange) { try await desk.read(desk.part("Weekly")) }
            await #expect(throws: GoogleError.badRange) {
                try await desk.google.check(desk.part("Daily", "ZZZ1:ZZZ9"), with: desk.key)
            }
            let other = try #require(SpreadsheetID("1AnotherSpreadsheet_0123"))
            await #expect(throws: GoogleError.notFound) { try await desk.google.spreadsheet(other, with: desk.key) }
            desk.fake.state.withLock { $0.isShared = false }
            await #expect(throws: GoogleError.notShared(with: desk.fake.key.email)) { try await desk.read(desk.part()) }
            for (reply, error) in Self.refusals {
                desk.fake.state.withLock { $0.outage = reply }
                await #expect(throws: error) { try await desk.read(desk.part()) }
            }
        }
    }

    private static let refusals: [(LocalServer.Reply, GoogleError)] = [
        (.refusal(429, "RESOURCE_EXHAUSTED", "Quota exceeded"), .quota),
        (.refusal(403, "PERMISSION_DENIED", "SERVICE_DISABLED"), .apiDisabled),
        (.refusal(400, "FAILED_PRECONDITION", "This operation is not supported for this document"), .notASheet),
        (.text("<html>", [("content-type", "text/html")]), .outbound(.wrongType("text/html", host: "127.0.0.1"))),
        (.text("{", [("content-type", "application/json")]), .unreadable),
    ]

    @Test func `is told of a deleted key by nobody else than Google`() async throws {
        try await Self.with { desk in
            desk.fake.state.withLock { $0.isKeyAlive = false }
            await #expect(throws: GoogleError.keyRefused) { try await desk.google.spreadsheet(desk.id, with: desk.key) }
        }
    }

    @Test func `is not asked where a private address is refused`() async throws {
        try await Self.with { desk in
            let google = Google(
                GoogleAddresses(base: desk.server.url), Fetcher(userAgent: "tests"), now: { Self.noon })
            await #expect(throws: GoogleError.self) { try await google.spreadsheet(desk.id, with: desk.key) }
            #expect(desk.asked == [])
        }
    }

    @Test func `passes on what its reader throws`() async throws {
        struct Enough: Error {}
        try await Self.with { desk in
            await #expect(throws: Enough.self) {
                try await desk.google.read(desk.part(), with: desk.key, OutboundLimits()) { _ in throw Enough() }
            }
        }
    }
}

@Suite struct `A key` {
    private let fake = FakeKey()

    @Test func `is read from Google's file`() throws {
        let key = try ServiceAccountKey(json: Array(fake.json().utf8))
        #expect(key.email == fake.email && key.keyID == fake.id)
    }

    @Test func `of another kind is not taken`() {
        let faults: [(String, ServiceAccountKey.Fault)] = [
            ("", .notJSON), ("not JSON", .notJSON), ("{}", .otherKind("")), ("[]", .notJSON),
            (fake.json(type: "authorized_user"), .otherKind("authorized_user")),
            (#"{"type": "service_account"}"#, .incomplete),
            (fake.json(privateKey: "-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----\n"), .unusableKey),
            (fake.json(privateKey: fake.smallPEM), .unusableKey),
        ]
        for (json, fault) in faults {
            #expect(throws: fault) { try ServiceAccountKey(json: Array(json.utf8)) }
        }
    }
}

/// How many hours have passed.
private final class Hours: Sendable {
    private let count = Mutex(0)
    var passed: Int { count.withLock { $0 } }
    func pass() { count.withLock { $0 += 1 } }
}
