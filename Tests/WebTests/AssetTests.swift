import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Testing
import Web

@Suite struct `Assets of the site` {
    @Test func `a file is served for ever under its fingerprint`() async throws {
        let site = try Site()
        let path = site.assets.path("css/app.css")
        let answer = try await site.send(.get, path)
        #expect(answer.status == 200 && answer.text.hasPrefix("p {"))
        #expect(answer.header("Cache-Control") == "public, max-age=31536000, immutable")
        #expect(answer.header("Content-Type") == "text/css; charset=utf-8")
        let head = try await site.send(.head, path)
        #expect(head.text.isEmpty && head.header("Content-Length") == answer.header("Content-Length"))
        let again = try await site.send(.get, path, headers: [.ifNoneMatch: answer.headers[.eTag] ?? ""])
        #expect(again.status == 304)
    }

    @Test func `relative references between files lead to the same version`() throws {
        let assets = try Site().assets
        let css = assets.path("css/app.css").split(separator: "/"), js = assets.path("js/rows.js").split(separator: "/")
        #expect(css.dropLast(2) == js.dropLast(2))
        #expect(assets.contains("js/rows.js") && !assets.contains("js/none.js"))
    }

    @Test func `the version before is served but not kept`() async throws {
        let answer = try await Site().send(.get, "/assets/0123456789abcdef/js/rows.js")
        #expect(answer.status == 200 && answer.header("Cache-Control") == "no-cache")
    }

    @Test(arguments: [
        "/assets/", "/assets/x", "/assets/css/app.css", "/assets/0123456789abcdef/",
        "/assets/0123456789abcdef/../app.css",
        "/assets/0123456789abcdef/css", "/assets/0123456789abcdef/none.css", "/assets/0123456789abcdef/%2e%2e/x",
    ])
    func `what is not there is 404 before any route`(_ path: String) async throws {
        let site = try Site { router in router.get("assets/**") { _, _ in "route" } }
        #expect(try await site.send(.get, path).status == 404)
    }

    @Test func `only GET and HEAD`() async throws {
        let site = try Site()
        let answer = try await site.send(.post, site.assets.path("css/app.css"))
        #expect(answer.status == 405 && answer.header("Allow") == "GET, HEAD")
    }

    @Test func `in development changed files are read again`() throws {
        let folder = try Folder()
        folder.write("a.css", "one")
        let live = try Assets(directory: folder.url, reloads: true), fixed = try Assets(directory: folder.url)
        let before = live.path("a.css")
        #expect(fixed.path("a.css") == before)
        folder.write("a.css", "another")
        #expect(live.path("a.css") != before && fixed.path("a.css") == before)
    }

    @Test func `hidden files are not served`() throws {
        let folder = try Folder()
        folder.write(".env", "secret")
        folder.write(".git/config", "secret")
        let assets = try Assets(directory: folder.url)
        #expect(!assets.contains(".env") && !assets.contains(".git/config"))
    }
}
