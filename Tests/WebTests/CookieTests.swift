import Crypto
import Foundation
import HTTPTypes
import HummingbirdCore
import NIOCore
import Synchronization
import Testing
import Values
import Web

@Suite struct Cookies {
    static func request(_ cookie: String?) -> Request {
        var headers = HTTPFields()
        headers[.cookie] = cookie
        let head = HTTPRequest(method: .get, scheme: "http", authority: "a.test", path: "/", headerFields: headers)
        return Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    }

    @Test(arguments: [
        ("acme.test", true, "__Host-sid", true), ("acme.test", false, "sid", false),
        ("localhost", false, "__Host-sid", true), ("acme.localhost", false, "__Host-sid", true),
        ("notlocalhost", false, "sid", false), ("localhost.evil.test", false, "sid", false),
    ])
    func `the prefix and Secure come together where browsers take them`(
        _ host: String, _ secure: Bool, _ name: String, _ isProtected: Bool
    ) throws {
        let visit = Visit(requestID: "1", host: Host(host), secure: secure)
        let token = SessionToken()
        let setting = SessionCookie.issue(token, maxAge: 60, visit)
        #expect(setting.hasPrefix("\(name)=\(token.text); Path=/; HttpOnly; SameSite=Lax"))
        #expect(setting.contains("; Secure") == isProtected)
        #expect(!setting.contains("Domain"))
        #expect(
            SessionCookie.expire(visit).hasPrefix("\(name)=; ") && SessionCookie.expire(visit).hasSuffix("Max-Age=0"))
    }

    @Test func `a token survives the cookie, and only its digest is for storage`() throws {
        let visit = Visit(requestID: "1", host: Host("acme.test"), secure: true)
        let token = SessionToken()
        let read = try #require(SessionCookie.read(Self.request("x=y; __Host-sid=\(token.text)"), visit))
        #expect(read.text == token.text)
        #expect(read.digest == token.digest && token.digest.count == 32)
        #expect(Data(token.digest) == Data(SHA256.hash(data: try #require(Self.decoded(token.text)))))
        #expect(!"\(token)".contains(token.text) && !String(reflecting: token).contains(token.text))
    }

    @Test(arguments: [
        nil, "", ";", "=", "__Host-sid", "__Host-sid=", "__Host-sid=short", "__Host-sid=\u{7f}é\"",
        "; ; =;__Host-sid==",
        "sid=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "__Host-sid=" + String(repeating: "A", count: 9000),
    ])
    func `garbage is no token`(_ cookie: String?) {
        let visit = Visit(requestID: "1", host: Host("acme.test"), secure: true)
        #expect(SessionCookie.read(Self.request(cookie), visit) == nil)
    }

    @Test func `a planted cookie before ours does not hide it`() {
        let visit = Visit(requestID: "1", host: Host("acme.test"), secure: false)
        let token = SessionToken()
        #expect(SessionCookie.read(Self.request("sid=junk; sid=\(token.text)"), visit)?.text == token.text)
    }

    static func decoded(_ text: String) -> Data? {
        let plain = text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }
        return Data(base64Encoded: String(plain) + "=")
    }
}

@Suite struct `Flash messages` {
    final class Time: Sendable {
        let date = Mutex(Date(timeIntervalSince1970: 1_800_000_000))
    }

    let time = Time()
    let visit = Visit(requestID: "1", host: Host("acme.test"), secure: false)

    func cookie(_ secret: UInt8 = 7) -> FlashCookie {
        FlashCookie(secret: [UInt8](repeating: secret, count: 32)) { [time] in time.date.withLock { $0 } }
    }

    func request(_ setting: String) -> Request {
        Cookies.request(String(setting.prefix { $0 != ";" }))
    }

    @Test func `a message survives the redirect`() {
        let flash = Flash(.success, "Order “Ä & Ö” was approved.  Twice ")
        #expect(cookie().read(request(cookie().issue(flash, visit)), visit) == flash)
    }

    @Test func `it is gone after a minute`() {
        let setting = cookie().issue(Flash(.notice, "x"), visit)
        time.date.withLock { $0 += 61 }
        #expect(cookie().read(request(setting), visit) == nil)
    }

    @Test func `it is not believed from another host, another key or another hand`() throws {
        let setting = cookie().issue(Flash(.notice, "x"), visit)
        let other = Visit(requestID: "1", host: Host("beta.test"), secure: false)
        #expect(cookie().read(request(setting), other) == nil)
        #expect(cookie(8).read(request(setting), visit) == nil)
        #expect(cookie().read(Cookies.request("flash=MTgwMDAwMDAwMCBub3RpY2UgeA.AAAA"), visit) == nil)
        for garbage in ["", ".", "a.b", "a.b.c", "%%%.%%%"] {
            #expect(cookie().read(Cookies.request("flash=\(garbage)"), visit) == nil)
        }
    }

    @Test func `a long text is cut to what a cookie holds`() throws {
        let setting = cookie().issue(Flash(.warning, String(repeating: "é", count: 3000)), visit)
        #expect(setting.utf8.count < 4096)
        #expect(cookie().read(request(setting), visit)?.text.utf8.count == 1000)
    }
}
