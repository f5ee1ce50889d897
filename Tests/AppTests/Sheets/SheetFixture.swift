import Foundation
import GoogleFake
import GoogleSheets
import HTTPTypes
import HummingbirdCore
import Jobs
import LocalServer
import NIOCore
import NIOHTTP1
import Outbound
import Postgres
import Synchronization
import Values
import Web

@testable import App

/// A file of figures on a server of its own, Google as a fake, an agency without figures, and a process that may go to
/// both servers.
struct SheetFixture: Sendable {
    let agency: Agency
    let file: LocalServer
    let fake: GoogleFake
    let google: LocalServer
    private let held: Held

    /// What the file's server sends, which tests change as they go.
    private final class Held: Sendable {
        let reply = Mutex(LocalServer.Reply())

        func answer(to head: HTTPRequestHead) -> LocalServer.Reply {
            let reply = reply.withLock { $0 }
            let etag = reply.headers.first { $0.0 == "etag" }?.1
            let isKnown = etag != nil && head.headers.first(name: "if-none-match") == etag
            return isKnown ? .init(status: .notModified, repeats: 0) : reply
        }
    }

    static func with(clock: Clock = TestSite.ticking, _ body: (SheetFixture) async throws -> Void) async throws {
        let held = Held()
        try await LocalServer.with({ held.answer(to: $0) }) { file in
            try await GoogleFake.with(now: TestSite.noon) { fake, google in
                let endpoints = [file.port, google.port].compactMap { OutboundPolicy.Endpoint("127.0.0.1:\($0)") }
                let founded = try await TestSite.shared.found()
                let site = try await TestSite.shared.process(
                    clock: clock, outbound: OutboundPolicy(exceptions: Set(endpoints)),
                    google: GoogleAddresses(base: google.url))
                let fixture = SheetFixture(
                    agency: Agency(site: site, demo: founded.demo), file: file, fake: fake, google: google, held: held)
                fixture.send(fixture.csv(41))
                try await body(fixture)
            }
        }
    }

    var url: String { "\(file.url)/figures.csv" }

    /// One good row of the agency's newest episode, and whatever else a test wants in it.
    func csv(_ downloads: Int, _ more: String...) -> String {
        agency.csv("\(Day.demo.previous),\(agency.guids[0]),spotify,\(downloads),,,,,", more.joined(separator: "\n"))
    }

    /// From now on the file is this.
    func send(_ csv: String, etag: String? = nil) {
        let headers = [("content-type", "text/csv")] + (etag.map { [("etag", $0)] } ?? [])
        send(.text(csv, headers))
    }

    func send(_ reply: LocalServer.Reply) {
        held.reply.withLock { $0 = reply }
    }

    /// From now on Google has these rows.
    func fill(_ downloads: Int, tab: String = "Daily") {
        let header = #"["day", "episode_id", "source", "downloads", "listeners"]"#
        let row = #"["\#(Day.demo.previous)", "\#(agency.guids[0])", "spotify", \#(downloads)]"#
        fake.state.withLock { $0.tabs = [(tab, "[\(header), \(row)]")] }
    }

    /// Adds the file by its address; the answer is its page once it has been read.
    func add(_ window: Window, _ typed: [String: String] = [:]) async throws -> Answer {
        let page = try await window.submitForm(
            of: try await window.open("/sheets/new"), ending: "/sheets/link",
            ["url": url, "name": "Spotify by day"].merging(typed) { $1 })
        return try await settled(page, window)
    }

    /// Adds a key and a part of the fake's spreadsheet.
    func addGoogle(_ window: Window, _ typed: [String: String] = [:]) async throws -> Answer {
        _ = try await window.sendKey(fake.key.json())
        let page = try await window.submitForm(
            of: try await window.open("/sheets/pick?address=\(address.urlEscaped)"), ending: "/sheets/google",
            ["name": "Delivery", "tab": "Daily"].merging(typed) { $1 })
        return try await settled(page, window)
    }

    /// As people paste it.
    var address: String {
        "https://docs.google.com/spreadsheets/d/\(fake.state.withLock { $0.spreadsheet })/edit#gid=0"
    }

    /// Presses a button of the sheet's page and waits for what comes of it.
    func press(_ button: String, on page: Answer, _ window: Window) async throws -> Answer {
        try await settled(try await window.submitForm(of: page, ending: "/\(button)"), window)
    }

    private func settled(_ page: Answer, _ window: Window) async throws -> Answer {
        guard page.path.hasPrefix("/sheets/sheet_"), page.status == 200 else { return page }
        try await agency.workOnSheets()
        return try await window.open(page.path)
    }

    /// The one sheet of the agency.
    func sheet() async throws -> Sheet? {
        try await agency.database(.ops).read(Sheet.all(at: TestSite.noon)).first
    }

    /// The same agency in a process whose clock is ahead.
    func later(hours: Double) async throws -> Agency {
        let now = TestSite.noon.addingTimeInterval(hours * 3600)
        fake.state.withLock { $0.now = now }
        let settings = agency.site.services.settings
        let site = try await TestSite.shared.process(
            clock: .fixed(now), outbound: settings.outbound, google: settings.google)
        return Agency(site: site, demo: agency.demo)
    }
}

extension Agency {
    /// What the schedule and then the workers do about sheets.
    func runSheets() async throws {
        guard let task = site.services.automation.task(SheetReads.name) else { throw Unexpected(text: "No such task") }
        let now = site.services.clock.now()
        try await database(.jobs).write { transaction in
            try await transaction.run(Schedule.ensure(task, at: now))
            _ = try await RunRequest(task, at: now).carryOut(in: transaction)
        }
        try await workOnSheets()
    }

    /// A sheet that is not read for a year, and a key, as the walls need them.
    func furnishSheet() async throws {
        let now = TestSite.noon
        let member = Member(members.ops)
        let choices = SheetChoices(FormFields([.init(name: "name", value: "A sheet of \(demo.slug)")]))
        let key = try ServiceAccountKey(json: Array(FakeKey().json().utf8))
        let id = ID<SheetKey>.new(at: now)
        let sealed = try site.services.sheetKeys.close(Array(FakeKey().json().utf8), at: SheetKey.place(id, self.id))
        try await database(.ops).run(
            Sheet.add(
                .new(at: now), .link("https://sheets.test/\(demo.slug).csv"), choices, by: member,
                at: now.addingTimeInterval(86_400 * 365)),
            SheetKey.add(id, key, sealed: sealed, by: member, at: now))
    }
}

extension Window {
    /// Chooses a file on the page of the key.
    func sendKey(_ json: String) async throws -> Answer {
        let token = try await open("/sheets/key").form(to: "/sheets/key")?.fields["csrf"] ?? ""
        let boundary = "tests-boundary"
        let body = """
            --\(boundary)\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n\(token)\r\n\
            --\(boundary)\r\nContent-Disposition: form-data; name="file"; filename="key.json"\r\n\
            Content-Type: application/json\r\n\r\n\(json)\r\n--\(boundary)--\r\n
            """
        return try await follow(
            try await send(
                .post, "/sheets/key", headers: [.contentType: "multipart/form-data; boundary=\(boundary)"],
                body: RequestBody(buffer: ByteBuffer(string: body))))
    }
}

extension Sheet {
    /// One that is nowhere.
    static let sample = Sheet(
        id: ID(bits: 1), name: "A sheet", origin: .link("https://a.test/"), status: .active, pace: .daily,
        savesItself: false, known: Validators(), readAt: nil, failures: 0, error: nil, nextAt: nil, lastImport: nil,
        memberName: "", isReading: false)
}
