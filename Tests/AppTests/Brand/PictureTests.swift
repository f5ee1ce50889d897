import HTTPTypes
import HummingbirdCore
import NIOCore
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
