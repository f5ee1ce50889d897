import Foundation
import GoogleFake
import GoogleSheets
import LocalServer
import NIOHTTP1
import Postgres
import Synchronization
import Testing
import Values
import Web

@testable import App

@Suite(.queue, .site) struct `A sheet of Google's` {
    @Test func `is chosen, read with the key, and becomes an import`() async throws {
        try await SheetFixture.with { fixture in
            fixture.fill(73)
            let ops = try await fixture.agency.signIn(\.ops)
            let page = try await fixture.addGoogle(ops, ["range": "a1:e", "saving": "by-itself"])
            #expect(page.words.contains("Daily") && page.words.contains("A1:E"), "\(page.words)")
            #expect(try await fixture.agency.imports().map(\.status) == ["done"])
            let row = try await fixture.agency.metrics(
                of: fixture.agency.guids[0], on: Day.demo.previous, from: "spotify")
            #expect(row?.downloads == 73 && row?.listeners == nil)
            #expect(fixture.fake.state.withLock { $0.refusals } == [])
        }
    }

    @Test func `that holds the same once more leaves no second import`() async throws {
        try await SheetFixture.with { fixture in
            fixture.fill(73)
            let ops = try await fixture.agency.signIn(\.ops)
            let page = try await fixture.addGoogle(ops)
            _ = try await fixture.press("read", on: page, ops)
            #expect(try await fixture.agency.imports().map(\.status) == ["ready"])
            let asked = fixture.google.requests.withLock { $0.count { $0.uri == "/token" } }
            #expect(asked == 1)
        }
    }

    @Test func `that is not shared says with whom to share it`() async throws {
        try await SheetFixture.with { fixture in
            fixture.fill(73)
            fixture.fake.state.withLock { $0.isShared = false }
            let ops = try await fixture.agency.signIn(\.ops)
            _ = try await ops.sendKey(fixture.fake.key.json())
            let page = try await ops.open("/sheets/pick?address=\(fixture.address.urlEscaped)")
            #expect(page.status == 422)
            #expect(page.words.contains("The sheet is not shared with \(fixture.fake.key.email)."))
            #expect(page.forms.first { $0.action == "/sheets/pick" }?.fields["address"] == fixture.address)
        }
    }

    @Test func `keeps its range and says what is wrong with it`() async throws {
        try await SheetFixture.with { fixture in
            fixture.fill(73)
            let ops = try await fixture.agency.signIn(\.ops)
            for (range, words) in [("first ten", "A range looks like A1:H"), ("ZZZ1:ZZZ9", "no such sheet or range")] {
                let page = try await fixture.addGoogle(ops, ["range": range])
                #expect(page.status == 422 && page.words.contains(words), "\(page.words)")
                #expect(page.forms.first { $0.action == "/sheets/google" }?.fields["range"] == range)
            }
            #expect(try await fixture.sheet() == nil)
        }
    }

    @Test func `whose address is none says so`() async throws {
        try await SheetFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            _ = try await ops.sendKey(fixture.fake.key.json())
            for (address, words) in [
                ("https://example.com/a.csv", "This is no address of a Google sheet"),
                ("https://docs.google.com/spreadsheets/d/e/2PACX-1v/pub?output=csv", "This is a published link"),
                (
                    "https://docs.google.com/spreadsheets/d/1AnotherSpreadsheet_0123/edit",
                    "no spreadsheet at this address"
                ),
            ] {
                let page = try await ops.open("/sheets/pick?address=\(address.urlEscaped)")
                #expect(page.status == 422 && page.words.contains(words), "\(page.words)")
            }
        }
    }

    @Test func `fails while Google asks for patience, and is tried again`() async throws {
        try await SheetFixture.with { fixture in
            fixture.fill(73)
            let ops = try await fixture.agency.signIn(\.ops)
            var page = try await fixture.addGoogle(ops)
            fixture.fake.state.withLock { $0.outage = .refusal(429, "RESOURCE_EXHAUSTED", "Quota exceeded") }
            page = try await fixture.press("read", on: page, ops)
            #expect(page.words.contains("Google asks for fewer requests (429)"))
            fixture.fake.state.withLock { $0.outage = nil }
            fixture.fill(74)
            let later = try await fixture.later(hours: 2)
            try await later.runSheets()
            #expect(try await fixture.agency.imports().map(\.status) == ["ready", "cancelled"])
        }
    }

    @Test func `whose tab was renamed can be given its new name`() async throws {
        try await SheetFixture.with { fixture in
            fixture.fill(73)
            let ops = try await fixture.agency.signIn(\.ops)
            var page = try await fixture.addGoogle(ops)
            fixture.fill(74, tab: "Daily 2026")
            page = try await fixture.press("read", on: page, ops)
            #expect(page.words.contains("A sheet may have been renamed"))
            let form = try await ops.open(page.path + "/edit")
            #expect(form.words.contains("Daily 2026"))
            page = try await ops.submitForm(of: form, ending: "/edit", ["tab": "Daily 2026"])
            #expect(page.words.contains("It is read this way from now on."))
            _ = try await fixture.press("read", on: page, ops)
            #expect(try await fixture.agency.imports().map(\.status) == ["ready", "cancelled"])
        }
    }

    @Test func `needs a key that Google still takes`() async throws {
        try await SheetFixture.with { fixture in
            fixture.fill(73)
            let ops = try await fixture.agency.signIn(\.ops)
            var page = try await fixture.addGoogle(ops)
            fixture.fake.state.withLock { ($0.isKeyAlive, $0.tokens) = (false, []) }
            page = try await fixture.press("read", on: page, ops)
            page = try await fixture.press("read", on: page, ops)
            #expect(page.words.contains("Google does not accept the key any more"))
            _ = try await ops.submitForm(of: try await ops.open("/sheets/key"), ending: "/key/remove")
            page = try await fixture.press("read", on: page, ops)
            #expect(page.words.contains("The desk has no key for Google Sheets any more."))
        }
    }
}

@Suite(.queue, .site) struct `The key of a desk` {
    @Test func `is encrypted in the database and shown nowhere`() async throws {
        try await SheetFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            let page = try await ops.sendKey(fixture.fake.key.json())
            #expect(page.words.contains("The key is here, encrypted.") && page.words.contains(fixture.fake.key.email))
            let row = try await fixture.agency.keyRow()
            let middle = fixture.fake.key.pem.split(separator: "\n")[5]
            for path in ["/sheets", "/sheets/key", "/sheets/new"] {
                let text = try await ops.open(path).text
                #expect(!text.contains("PRIVATE KEY") && !text.contains(middle))
            }
            #expect(!row.contains("PRIVATE KEY") && !row.contains(middle) && row.contains(fixture.fake.key.email))
            let records = try await fixture.agency.signIn(\.admin).open("/audit")
            #expect(records.words.contains("added a key for Google Sheets") && !records.text.contains(middle))
        }
    }

    @Test func `opens for its own tenant only, in its own row only, with the server's own secret only`() async throws {
        let site = try await TestSite.shared
        let other = try await site.process(secret: [UInt8](repeating: 9, count: 32))
        let one = try #require(try await site.northwind.database(.jobs).first(SheetKey.current()))
        let two = try #require(try await site.lakeside.database(.jobs).first(SheetKey.current()))
        let seal = site.services.sheetKeys
        #expect(try one.open(seal, for: site.northwind.id).email == FakeKey().email)
        #expect(throws: SheetFailure.keyLost) { try one.open(seal, for: site.lakeside.id) }
        #expect(throws: SheetFailure.keyLost) { try two.open(seal, for: site.northwind.id) }
        #expect(throws: SheetFailure.keyLost) { try one.open(other.services.sheetKeys, for: site.northwind.id) }
    }

    @Test func `of another tenant is worth nothing in the own row`() async throws {
        try await SheetFixture.with { fixture in
            fixture.fill(73)
            let ops = try await fixture.agency.signIn(\.ops)
            let page = try await fixture.addGoogle(ops)
            let (own, theirs) = (fixture.agency.id, fixture.agency.site.northwind.id)
            try await fixture.agency.site.owner.run(
                """
                UPDATE sheet_keys SET sealed = (SELECT sealed FROM sheet_keys WHERE tenant_id = \(theirs))
                WHERE tenant_id = \(own)
                """)
            let failed = try await fixture.press("read", on: page, ops)
            #expect(failed.words.contains("The key for Google Sheets cannot be opened"))
        }
    }

    @Test func `is replaced by the next one, and goes when it is removed`() async throws {
        try await SheetFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            for _ in 1...2 { _ = try await ops.sendKey(fixture.fake.key.json()) }
            let count = "SELECT count(*) FROM sheet_keys WHERE tenant_id = \(fixture.agency.id)" as SQL
            #expect(try await fixture.agency.site.owner.value(count, as: Int.self) == 1)
            let page = try await ops.submitForm(of: try await ops.open("/sheets/key"), ending: "/key/remove")
            #expect(page.words.contains("The key is gone from here."))
            #expect(try await fixture.agency.site.owner.value(count, as: Int.self) == 0)
        }
    }

    @Test func `that is none says why beside the field`() async throws {
        try await SheetFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            let key = fixture.fake.key
            for (json, words) in [
                ("", "This is not a JSON file"),
                (key.json(type: "authorized_user"), "not the key of a service account"),
                (key.json(privateKey: "abc"), "The private key in this file cannot be used"),
            ] {
                let page = try await ops.sendKey(json)
                #expect(page.status == 422 && page.words.contains(words), "\(page.words)")
                #expect(page.text.contains("id=\"file-error\""))
            }
        }
    }
}

@Suite(.queue, .site) struct `The schedule of sheets` {
    @Test func `has each sheet read whose time has come, once`() async throws {
        try await SheetFixture.with(clock: .fixed(TestSite.noon)) { fixture in
            _ = try await fixture.add(
                try await fixture.agency.signIn(\.ops), ["pace": "hourly", "saving": "by-itself"])
            fixture.send(fixture.csv(50))
            try await fixture.later(hours: 0.4).runSheets()
            #expect(try await fixture.agency.imports().count == 1)
            try await fixture.later(hours: 1).runSheets()
            #expect(try await fixture.agency.imports().map(\.status) == ["done", "done"])
            #expect(try await fixture.agency.figures().downloads == 50)
            try await fixture.later(hours: 2).runSheets()
            #expect(try await fixture.agency.imports().count == 2)
        }
    }

    @Test func `leaves alone what is paused, what is read by hand, and what is switched off`() async throws {
        try await SheetFixture.with(clock: .fixed(TestSite.noon)) { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            var page = try await fixture.add(ops, ["pace": "by hand"])
            #expect(try await fixture.sheet()?.nextAt == nil)
            let form = try await ops.open(page.path + "/edit")
            page = try await ops.submitForm(of: form, ending: "/edit", ["pace": "hourly"])
            _ = try await fixture.press("pause", on: page, ops)
            fixture.send(fixture.csv(50))
            try await fixture.later(hours: 30).runSheets()
            page = try await ops.open(page.path)
            _ = try await ops.submitForm(of: page, ending: "/resume")
            try await fixture.agency.set(.sheetsImport, "off")
            try await fixture.later(hours: 60).runSheets()
            #expect(try await fixture.agency.imports().count == 1)
            #expect(try await ops.get("/sheets").status == 404)
            try await fixture.agency.set(.sheetsImport, "on")
            #expect(try await ops.get("/sheets").words.contains("Spotify by day"))
        }
    }

    @Test(arguments: zip([0, 1, 2, 3, 6, 40], [23.5, 1, 2, 4, 24, 24]))
    func `waits longer after each failure, up to a day`(failures: Int, hours: Double) {
        let expected = TestSite.noon.addingTimeInterval(hours * 3600)
        #expect(Sheet.Pace.daily.next(after: failures, TestSite.noon) == expected)
        #expect(Sheet.Pace.byHand.next(after: failures, TestSite.noon) == nil)
    }
}

extension Agency {
    /// The key's row as text, as somebody with a copy of the database sees it.
    fileprivate func keyRow() async throws -> String {
        let text = try await site.owner.value(
            "SELECT k::text || encode(k.sealed, 'escape') FROM sheet_keys k WHERE tenant_id = \(id)", as: String.self)
        return text ?? ""
    }
}
