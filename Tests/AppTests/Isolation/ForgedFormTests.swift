import Foundation
import HTTPTypes
import HummingbirdCore
import NIOCore
import Testing

@testable import App

@Suite(.site) struct `A form` {
    /// Mail programs send it for their readers: the address itself is the proof.
    private static let signed: Set = ["/unsubscribe/{ticket}"]

    @Test func `without our token changes nothing`() async throws {
        let probe = try await RouteProbe.make()
        let window = try await probe.site.northwind.signIn(\.admin)
        for route in probe.posts where !Self.signed.contains(route) {
            let path = try await probe.path(route, of: probe.site.northwind)
            for token in [nil, "", "AAAA", String(repeating: "A", count: 86)] as [String?] {
                let answer = try await window.post(path, token: token)
                #expect(answer.status == 403, "\(route) with \(token ?? "no token"): \(answer.status)")
            }
        }
        #expect(try await window.get("/account").status == 200)
    }

    @Test(arguments: ["cross-site", "same-site", "anything"])
    func `from another site changes nothing, whatever it carries`(fetchSite: String) async throws {
        let probe = try await RouteProbe.make()
        let window = try await probe.site.northwind.signIn(\.admin)
        let token = try await window.open("/account").form(to: "/sign-out")?.fields["csrf"]
        for route in probe.posts where !Self.signed.contains(route) {
            let path = try await probe.path(route, of: probe.site.northwind)
            let answer = try await window.post(path, token: token, fetchSite: fetchSite)
            #expect(answer.status == 403, "\(route)")
        }
        #expect(try await window.get("/account").status == 200)
    }

    @Test(arguments: ["https://evil.test", "http://lakeside.localhost", "null", nil] as [String?])
    func `of a browser that does not say where from needs our origin`(origin: String?) async throws {
        let window = try await TestSite.shared.northwind.signIn(\.admin)
        let token = try await window.open("/account").form(to: "/sign-out")?.fields["csrf"]
        let answer = try await window.post("/sign-out", token: token, fetchSite: nil, origin: origin)
        #expect(answer.status == 403)
        let ours = try await window.post(
            "/sign-out", token: token, fetchSite: nil, origin: "http://northwind.localhost")
        #expect(ours.location == "/sign-in")
    }

    /// Tokens belong to a session: one that somebody fetched in a session of theirs is worth nothing in another's.
    @Test func `with the token of another session changes nothing`() async throws {
        let site = try await TestSite.shared
        let (maria, helena) = (try await site.northwind.signIn(\.ops), try await site.northwind.signIn(\.admin))
        let token = try await maria.open("/account").form(to: "/sign-out")?.fields["csrf"]
        #expect(try await helena.post("/sign-out", token: token).status == 403)
    }

    @Test func `cannot end a session of another tenant, and is told that there is none`() async throws {
        let probe = try await RouteProbe.make()
        let route = "/account/sessions/{id}/revoke"
        let theirs = try await probe.site.lakeside.signIn(\.ops)
        let window = try await probe.site.northwind.signIn(\.admin)
        let token = try await window.open("/account").form(to: "/sign-out")?.fields["csrf"]
        let foreign = try await window.post(try await probe.path(route, of: probe.site.lakeside), token: token)
        let absent = try await window.post(try probe.absent(route), token: token)
        #expect(foreign.status == 404 && foreign.lasting == absent.lasting)
        #expect(try await theirs.get("/account").status == 200)
    }
}

extension Window {
    /// A form by hand, of the kind that the path takes.
    fileprivate func post(
        _ path: String, token: String?, fetchSite: String? = "same-origin", origin: String? = nil
    ) async throws -> Answer {
        let isUpload = (["/imports", "/feeds/file", "/sheets/key"].contains(path) || path == "/brand/pictures/art")
        let boundary = "forged"
        let fields = token.map { "csrf=\($0)" } ?? ""
        let part = token.map { "--\(boundary)\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\($0)\r\n" } ?? ""
        let file = "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nday\r\n"
        let type = isUpload ? "multipart/form-data; boundary=\(boundary)" : "application/x-www-form-urlencoded"
        var headers: HTTPFields = [.contentType: type]
        headers[.origin] = origin
        if path.hasPrefix("/api/"), let name = HTTPField.Name("X-CSRF-Token") { headers[name] = token }
        let text = isUpload ? "\(part)\(file)--\(boundary)--\r\n" : fields
        return try await send(
            .post, path, headers: headers, body: RequestBody(buffer: ByteBuffer(string: text)), fetchSite: fetchSite)
    }
}
