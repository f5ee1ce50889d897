import HTTPTypes
import HummingbirdCore
import NIOCore
import Postgres
import Testing
import Values

@testable import App

@Suite(.site) struct `A picture of the brand` {
    private static let svg = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4" onload="alert(1)"><script>alert(2)</script>
        <rect width="8" height="4" fill="#0a7d4f"/></svg>
        """

    @Test func `is saved in the draft without what it may not hold, which is listed`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.admin)
        let before = try await agency.published().logo
        let answer = try await window.choose(Self.svg, as: "logo")
        #expect(answer.status == 200 && answer.words.contains("2 things of it were left out"))
        #expect(answer.words.contains("<script> It runs code.") && answer.words.contains("onload"))
        #expect(try await agency.published().logo == before)
        let address = try #require(
            answer.text.firstMatch(of: /src="(\/brand\/previews\/draft\/files\/[^"]+)" alt="Logo as/)?.1)
        let file = try await window.get(String(address))
        #expect(file.status == 200 && file.text.contains("<rect") && !file.text.contains("alert"))
        #expect(file.header("Content-Security-Policy") == "default-src 'none'; sandbox")
        _ = try await window.submit(try #require(try await window.get("/brand").form(to: "/brand/draft/publish")))
        let page = try await agency.visit().get("/")
        let logo = try #require(page.text.firstMatch(of: /class="logo" src="([^"]+)"/)?.1)
        #expect(try await agency.visit().get(String(logo)).text == file.text)
    }

    @Test(arguments: [
        ("GIF89a....", "This is a GIF file"), ("hello", "This is not a picture that can be used"),
        ("<html></html>", "no SVG"),
        ("<svg", "Line 1 of the SVG is not right"), ("", "Choose a file first."),
    ])
    func `of another kind is refused in words that help`(text: String, words: String) async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.admin)
        let answer = try await window.choose(text, as: "mark", named: text.isEmpty ? "" : "a.svg")
        #expect(answer.status == 422 && answer.words.contains(words), "\(answer.words)")
        #expect(answer.text.contains("id=\"mark-error\""))
    }

    @Test func `is kept as long as a version, a draft or a sketch names it, and goes a day after that`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.admin)
        let first = try await agency.pictures()
        _ = try await window.choose(Self.svg, as: "mark")
        let draft = try #require(try await agency.pictures().subtracting(first).first)
        // Somebody looks at it in a form that is never saved.
        let form = try #require(try await window.get("/brand/edit").form(to: "/brand/draft"))
        _ = try await window.post("/brand/sketch", form.fields)
        let page = try await window.get("/brand")
        _ = try await window.submit(try #require(page.form(to: "/brand/draft/discard")))
        try await agency.letADayPass()
        #expect(try await agency.keepPictures() == first.union([draft]))
        try await agency.site.owner.run("DELETE FROM brand_sketches WHERE tenant_id = \(agency.id)")
        _ = try await window.choose(Self.svg, as: "mark")
        _ = try await window.submit(try #require(try await window.get("/brand").form(to: "/brand/draft/discard")))
        #expect(try await agency.keepPictures() == first.union([draft]))
        try await agency.letADayPass()
        #expect(try await agency.keepPictures() == first)
    }

    @Test func `can be taken out, all but the logo`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.admin)
        let page = try await window.get("/brand/pictures")
        #expect(page.form(to: "/brand/pictures/logo/remove") == nil)
        let answer = try await window.submit(try #require(page.form(to: "/brand/pictures/art/remove")))
        #expect(answer.words.contains("gone from the draft"))
        #expect(try await !window.get("/brand/previews/draft/landing").text.contains("hero-art"))
    }
}

extension Agency {
    fileprivate func pictures() async throws -> Set<String> {
        Set(try await site.owner.rows("SELECT digest FROM brand_files WHERE tenant_id = \(id)") as [String])
    }

    fileprivate func letADayPass() async throws {
        try await site.owner.run("UPDATE brand_files SET kept_at = kept_at - interval '2 days' WHERE tenant_id = \(id)")
    }

    /// What is left after the daily look.
    fileprivate func keepPictures() async throws -> Set<String> {
        let tenant = try #require(site.services.directory.all.first { $0.id == id })
        await PictureKeeper(services: site.services).keep(tenant)
        return try await pictures()
    }
}

extension Window {
    fileprivate func choose(_ text: String, as picture: String, named name: String = "a.svg") async throws -> Answer {
        let path = "/brand/pictures/\(picture)"
        let form = try await get("/brand/pictures").form(to: path)
        let boundary = "tests-boundary"
        var body = ""
        for field in ["csrf", "seen"] {
            body +=
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(form?.fields[field] ?? "")\r\n"
        }
        body +=
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n\(text)\r\n"
        body += "--\(boundary)--\r\n"
        let answer = try await send(
            .post, path, headers: [.contentType: "multipart/form-data; boundary=\(boundary)"],
            body: RequestBody(buffer: ByteBuffer(string: body)))
        return try await follow(answer)
    }
}
