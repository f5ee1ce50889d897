import Foundation
import LocalServer
import NIOHTTP1
import Postgres
import Synchronization
import Testing
import Values

@testable import App

@Suite(.queue, .site) struct `A sheet by its link` {
    @Test func `is read at once and becomes an import that waits`() async throws {
        try await SheetFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            let page = try await fixture.add(ops)
            #expect(page.words.contains("New figures wait for you") && page.words.contains("Waits for a decision"))
            let sheet = try #require(try await fixture.sheet())
            let item = try #require(sheet.lastImport)
            #expect(item.status == .ready && sheet.readAt != nil && sheet.error == nil)
            let preview = try await ops.open("/imports/\(item.id.short)")
            #expect(preview.words.contains("1 row would be added"))
            let saved = try await ops.commit(preview.path, fixture.agency)
            #expect(
                saved?.words.contains("from the sheet “Spotify by day” for \(fixture.agency.members.ops.name)") == true)
            #expect(try await fixture.agency.figures().downloads == 41)
            #expect(try await ops.open("/imports").words.contains("From a sheet"))
        }
    }

    @Test func `that holds the same once more leaves no second import`() async throws {
        try await SheetFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            var page = try await fixture.add(ops)
            page = try await fixture.press("read", on: page, ops)
            #expect(try await fixture.agency.imports().map(\.status) == ["ready"])
            #expect(try await fixture.agency.pieces() == 1)
            fixture.send(fixture.csv(42))
            page = try await fixture.press("read", on: page, ops)
            #expect(try await fixture.agency.imports().map(\.status) == ["ready", "cancelled"])
        }
    }

    @Test func `is not sent again when its server knows that nothing changed`() async throws {
        try await SheetFixture.with { fixture in
            fixture.send(fixture.csv(41), etag: "\"one\"")
            let ops = try await fixture.agency.signIn(\.ops)
            let page = try await fixture.add(ops)
            _ = try await fixture.press("read", on: page, ops)
            let conditions = fixture.file.requests.withLock { $0.map { $0.headers["if-none-match"] } }
            #expect(conditions == [[], [], ["\"one\""]])
            #expect(try await fixture.agency.imports().count == 1)
        }
    }

    @Test func `that somebody discarded can be asked for again`() async throws {
        try await SheetFixture.with { fixture in
            fixture.send(fixture.csv(41), etag: "\"one\"")
            let ops = try await fixture.agency.signIn(\.ops)
            let page = try await fixture.add(ops)
            let item = try #require(try await fixture.sheet()?.lastImport)
            let preview = try await ops.open("/imports/\(item.id.short)")
            _ = try await ops.submitForm(of: preview, ending: "/cancel")
            _ = try await fixture.press("read", on: page, ops)
            #expect(try await fixture.agency.imports().map(\.status) == ["ready", "cancelled"])
        }
    }

    @Test func `saves by itself what needs no answer, and nothing else`() async throws {
        try await SheetFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            var page = try await fixture.add(ops, ["saving": "by-itself"])
            #expect(try await fixture.agency.imports().map(\.status) == ["done"])
            #expect(try await fixture.agency.figures().downloads == 41)
            fixture.send(fixture.csv(50, "2026-02-30,no such episode,spotify,1,,,,,"))
            page = try await fixture.press("read", on: page, ops)
            #expect(try await fixture.agency.imports().map(\.status) == ["ready", "done"])
            #expect(try await fixture.agency.figures().downloads == 41)
            fixture.send("Tag;Folge;Abrufe\n01.02.2026;x;1\n")
            page = try await fixture.press("read", on: page, ops)
            #expect(try await fixture.agency.imports().map(\.status) == ["mapping", "cancelled", "done"])
            #expect(page.words.contains("New figures wait for you"))
        }
    }

    @Test func `that cannot be saved by itself tells somebody, until they have decided`() async throws {
        try await SheetFixture.with { fixture in
            let (agency, ops) = (fixture.agency, try await fixture.agency.signIn(\.ops))
            let waiting = { try await agency.database(.ops).read(Alert.open()).map(\.title) }
            var page = try await fixture.add(ops, ["saving": "by-itself"])
            #expect(try await waiting() == [])
            fixture.send(fixture.csv(50, "2026-02-30,no such episode,spotify,1,,,,,"))
            page = try await fixture.press("read", on: page, ops)
            #expect(try await waiting() == ["Figures of a sheet wait"])
            #expect(try await ops.open("/alerts").words.contains("1 row cannot be read, so nothing of it was saved"))
            let item = try #require(try await fixture.sheet()?.lastImport)
            _ = try #require(try await ops.commit("/imports/\(item.id.short)", agency))
            #expect(try await waiting() == [])
            fixture.send("Tag;Folge;Abrufe\n01.02.2026;x;1\n")
            page = try await fixture.press("read", on: page, ops)
            #expect(try await waiting() == ["Figures of a sheet wait"])
            #expect(try await ops.open("/alerts").words.contains("how its columns are to be read has to be said"))
            // What is newer needs nobody.
            fixture.send(fixture.csv(51))
            page = try await fixture.press("read", on: page, ops)
            #expect(try await waiting() == [])
            fixture.send(fixture.csv(52, "2026-02-30,no such episode,spotify,1,,,,,"))
            page = try await fixture.press("read", on: page, ops)
            _ = try await ops.submitForm(of: page, ending: "/remove")
            #expect(try await waiting() == [])
        }
    }

    @Test func `of one show keeps it, and another sheet with the same columns is asked about its own`() async throws {
        try await SheetFixture.with { fixture in
            let (agency, ops) = (fixture.agency, try await fixture.agency.signIn(\.ops))
            let file = { (downloads: Int) in TotalsFile.megaphone.text(agency, downloads) }
            fixture.send(file(5))
            let page = try await fixture.add(ops, ["saving": "by-itself"])
            let first = try #require(try await fixture.sheet()?.lastImport)
            try await ops.answer(.megaphone, "/imports/\(first.id.short)", agency)
            _ = try #require(try await ops.commit("/imports/\(first.id.short)", agency))
            fixture.send(file(6))
            _ = try await fixture.press("read", on: page, ops)
            #expect(try await agency.imports().map(\.status) == ["done", "done"])
            // The same file at another address is another sheet.
            let other = try await fixture.add(ops, ["saving": "by-itself", "url": fixture.url + "?of=another"])
            #expect(try await agency.imports().first?.status == "mapping")
            #expect(try await ops.open("/alerts").words.contains("how its columns are to be read has to be said"))
            _ = try await ops.submitForm(of: other, ending: "/remove")
            let moved = try await ops.submitForm(
                of: try await ops.open(page.path + "/edit"), ending: "/edit", ["url": fixture.url + "?moved"])
            fixture.send(file(7))
            _ = try await fixture.press("read", on: moved, ops)
            #expect(try await agency.imports().first?.status == "mapping")
        }
    }

    @Test func `is changed while its server is away, and says so`() async throws {
        try await SheetFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            let page = try await fixture.add(ops)
            fixture.send(.init(status: .internalServerError))
            let form = try await ops.open(page.path + "/edit")
            let renamed = try await ops.submitForm(of: form, ending: "/edit", ["name": "Renamed"])
            #expect(renamed.words.contains("Saved. It is read this way from now on."), "\(renamed.words)")
            let moved = try await ops.submitForm(
                of: try await ops.open(page.path + "/edit"), ending: "/edit", ["url": fixture.url + "?new"])
            #expect(moved.words.contains("Saved, but it could not be read just now."), "\(moved.words)")
            #expect(try await fixture.sheet()?.origin == .link(fixture.url + "?new"))
            let refused = try await ops.submitForm(
                of: try await ops.open(page.path + "/edit"), ending: "/edit", ["url": "http://10.0.0.1/a.csv"])
            #expect(refused.status == 422 && refused.words.contains("is not on the public Internet"))
        }
    }

    @Test func `is on the list once, and is changed, paused, resumed and removed`() async throws {
        try await SheetFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            var page = try await fixture.add(ops)
            let again = try await ops.submitForm(
                of: try await ops.open("/sheets/new"), ending: "/sheets/link", ["url": fixture.url, "name": "Again"])
            #expect(again.path == page.path && again.words.contains("This address is here already."))
            page = try await fixture.press("pause", on: page, ops)
            #expect(try await fixture.sheet()?.nextAt == nil)
            page = try await fixture.press("resume", on: page, ops)
            #expect(try await fixture.sheet()?.status == .active)
            let form = try await ops.open(page.path + "/edit")
            page = try await ops.submitForm(of: form, ending: "/edit", ["name": "Renamed", "pace": "hourly"])
            let sheet = try #require(try await fixture.sheet())
            #expect(sheet.name == "Renamed" && sheet.pace == .hourly && sheet.lastImport != nil)
            page = try await ops.submitForm(of: page, ending: "/remove")
            #expect(page.words.contains("“Renamed” is read no more. What was imported from it stays."))
            #expect(try await fixture.agency.imports().map(\.status) == ["ready"])
            #expect(try await ops.open("/sheets").words.contains("No sheet is read yet"))
            let records = try await fixture.agency.signIn(\.admin).open("/audit")
            for words in ["added a sheet", "changed how a sheet is read", "paused a sheet", "removed a sheet"] {
                #expect(records.words.contains(words), "\(words)")
            }
        }
    }

    @Test func `that fails says so and calls somebody at the third time`() async throws {
        try await SheetFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            var page = try await fixture.add(ops)
            fixture.send(.init(status: .internalServerError))
            for count in 1...3 {
                page = try await fixture.press("read", on: page, ops)
                #expect(page.words.contains("has a problem of its own (500)"))
                #expect(try await fixture.agency.database(.ops).read(Alert.open()).count == (count < 3 ? 0 : 1))
            }
            let waits = try #require(try await fixture.sheet()?.nextAt).timeIntervalSince(TestSite.noon)
            #expect(Int(waits / 3600) == 4)
            #expect(try await ops.open("/alerts").words.contains("A sheet cannot be read"))
            fixture.send(fixture.csv(41))
            page = try await fixture.press("read", on: page, ops)
            #expect(try await fixture.agency.database(.ops).read(Alert.open()).isEmpty)
            #expect(try await fixture.agency.imports().count == 1)
        }
    }

    @Test func `gives nobody a way to delete an import but one that arrives from a sheet`() async throws {
        let site = try await TestSite.shared
        let delete = "DELETE FROM imports" as SQL
        let (jobs, ops) = (site.northwind.preamble(.jobs), site.northwind.preamble(.ops))
        #expect(try await Attempt.run(delete, jobs, on: site.services.pool) == .rows(0))
        #expect(try await Attempt.run(delete, ops, on: site.services.pool) == .refused("42501"))
    }

    @Test func `leaves nothing of a file that breaks off or is empty`() async throws {
        try await SheetFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            var page = try await fixture.add(ops)
            fixture.send("")
            page = try await fixture.press("read", on: page, ops)
            #expect(page.words.contains("There is nothing in it"))
            fixture.send(
                .init(headers: [("content-length", "5000"), ("content-type", "text/csv")], body: Array("day,".utf8)))
            page = try await fixture.press("read", on: page, ops)
            #expect(page.words.contains("broke off"))
            #expect(try await fixture.agency.imports().count == 1)
        }
    }
}

@Suite(.queue, .site) struct `A link that cannot be added` {
    @Test(arguments: [
        ("", "This is not a web address"), ("http://127.0.0.1/a.csv", "127.0.0.1 is not on the public Internet"),
        ("http://169.254.169.254/latest", "is not on the public Internet"),
        ("http://[::1]/a.csv", "is not on the public Internet"), ("localhost/a.csv", "is not on the public Internet"),
        ("https://ann:secret@a.test/", "holds a user name or a password"),
        ("http://8.8.8.8:22/", "Port 22 is not used"),
    ])
    func `says why and keeps what was typed`(url: String, words: String) async throws {
        let ops = try await TestSite.shared.found().signIn(\.ops)
        let page = try await ops.submitForm(
            of: try await ops.open("/sheets/new"), ending: "/sheets/link",
            ["url": url, "name": "Mine", "pace": "hourly"])
        #expect(page.status == 422 && page.words.contains(words), "\(page.words)")
        let form = try #require(page.forms.first { $0.action == "/sheets/link" })
        #expect(form.fields["url"] == url && form.fields["name"] == "Mine")
        #expect(page.text.contains("value=\"hourly\" selected"))
    }

    @Test func `needs a name`() async throws {
        try await SheetFixture.with { fixture in
            let page = try await fixture.add(try await fixture.agency.signIn(\.ops), ["name": " "])
            #expect(page.status == 422 && page.words.contains("Give it a name"))
            #expect(try await fixture.sheet() == nil)
        }
    }

    @Test func `is not followed to a private address, now or later`() async throws {
        try await SheetFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            fixture.send(.redirect("http://127.0.0.1:1/secret"))
            #expect(try await fixture.add(ops).words.contains("Port 1 is not used"))
            fixture.send(.redirect("http://10.0.0.1/secret.csv"))
            #expect(try await fixture.add(ops).words.contains("10.0.0.1 is not on the public Internet"))
            fixture.send(fixture.csv(41))
            let page = try await fixture.add(ops)
            fixture.send(.redirect("http://10.0.0.1/secret.csv"))
            let failed = try await fixture.press("read", on: page, ops)
            #expect(failed.words.contains("10.0.0.1 is not on the public Internet"))
        }
    }

    @Test func `is told from a web page`() async throws {
        try await SheetFixture.with { fixture in
            let ops = try await fixture.agency.signIn(\.ops)
            fixture.send(.text("<html>", [("content-type", "text/html; charset=utf-8")]))
            #expect(try await fixture.add(ops).words.contains("sent a web page, not a CSV file"))
            fixture.send(.init(status: .notFound))
            #expect(try await fixture.add(ops).words.contains("has nothing at this address (404)"))
        }
    }
}
