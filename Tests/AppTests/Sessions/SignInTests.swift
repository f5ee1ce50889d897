import Foundation
import HTTPTypes
import Postgres
import Testing

@testable import App

@Suite(.site) struct `Signing in` {
    @Test func `sets a cookie that only this host, only https and no script can see`() async throws {
        let window = try await TestSite.shared.northwind.visit()
        let form = try #require(try await window.open("/sign-in").form(to: "/sign-in"))
        let typed = ["email": " Maria@Northwind.example ", "password": Demo.password]
        let answer = try await window.post("/sign-in", form.fields.merging(typed) { $1 })
        #expect(answer.location == "/dashboard")
        let setting = try #require(answer.headers[values: .setCookie].first { $0.hasPrefix("__Host-sid=") })
        for word in ["Path=/", "HttpOnly", "Secure", "SameSite=Lax", "Max-Age=\(14 * 86_400)"] {
            #expect(setting.contains("; \(word)"))
        }
        #expect(!setting.contains("Domain"))
        #expect(answer.header("Cache-Control") == "no-store")
    }

    @Test(arguments: Member.Role.allCases)
    func `leads each role to its own first page`(role: Member.Role) async throws {
        let window = try await TestSite.shared.northwind.signIn(role)
        #expect(try await window.get("/").location == Navigation.home(of: role))
        #expect(try await window.get("/sign-in").location == Navigation.home(of: role))
    }

    /// Were the answers different, the form would tell who has an account.
    @Test func `answers a wrong password and an unknown address alike`() async throws {
        let site = try await TestSite.shared
        let wrong = try await site.northwind.visit().signIn(as: "maria@northwind.example", password: "not-the-password")
        let unknown = try await site.northwind.visit().signIn(
            as: "nobody@northwind.example", password: "not-the-password")
        #expect(wrong.status == 422 && wrong.words.contains("The e-mail address or the password is not right"))
        #expect(unknown.lasting == wrong.lasting.replacing("maria@", with: "nobody@"))
        #expect(wrong.status == unknown.status)
    }

    @Test func `keeps the address that was typed and never the password`() async throws {
        let answer = try await TestSite.shared.northwind.visit().signIn(
            as: "a\"><script>@b", password: "hunter2-hunter2")
        #expect(answer.text.contains("value=\"a&quot;&gt;&lt;script&gt;@b\""))
        #expect(!answer.text.contains("hunter2"))
    }

    @Test func `at another tenant with the same password is not possible`() async throws {
        let answer = try await TestSite.shared.lakeside.visit().signIn(as: "maria@northwind.example")
        #expect(answer.status == 422)
    }

    @Test func `too often is refused for a while, for that account only`() async throws {
        let agency = try await TestSite.shared.found()
        let window = agency.visit()
        for _ in 0..<10 { #expect(try await window.signIn(as: "rina@nowhere.example", password: "x").status == 422) }
        let refused = try await window.signIn(as: "rina@nowhere.example", password: "x")
        #expect(Int(refused.header("Retry-After") ?? "").map { 1...900 ~= $0 } ?? false)
        #expect(refused.status == 429 && refused.words.contains("Too many attempts. Wait"))
        #expect(try await window.signIn(as: agency.members.ops.email).status == 200)
        #expect(try await TestSite.shared.northwind.visit().signIn(as: "rina@nowhere.example").status == 422)
    }

    @Test func `begins a session that nobody could have prepared`() async throws {
        let agency = try await TestSite.shared.found()
        let window = agency.visit()
        let planted = Data(repeating: 7, count: 32).base64EncodedString().dropLast().replacing("/", with: "_")
        window.keep(["__Host-sid": String(planted)])
        #expect(try await window.signIn(as: agency.members.ops.email).status == 200)
        let first = window.cookies["__Host-sid"]
        #expect(first != nil && first != String(planted))
        let other = agency.visit()
        _ = try await other.signIn(as: agency.members.ops.email)
        #expect(other.cookies["__Host-sid"] != first)
    }

    @Test func `is on record, and so is signing out`() async throws {
        let agency = try await TestSite.shared.found()
        let window = agency.visit()
        _ = try await window.signIn(as: agency.members.creator.email)
        let form = try #require(try await window.open("/account").form(to: "/sign-out"))
        let answer = try await window.post(form.action, form.fields)
        #expect(answer.location == "/sign-in" && answer.header("Clear-Site-Data") == #""cache", "storage""#)
        #expect(window.cookies["__Host-sid"] == nil)
        let log = try await agency.site.owner.rows(
            """
            SELECT action FROM audit_log
            WHERE tenant_id = \(agency.id) AND member_id = \(agency.members.creator.id) AND address <> '' ORDER BY action
            """, as: String.self)
        #expect(log == ["sign in", "sign out"])
        let seen = try await agency.site.owner.value(
            "SELECT signed_in_at FROM members WHERE tenant_id = \(agency.id) AND id = \(agency.members.creator.id)",
            as: Date.self)
        #expect((seen ?? .distantPast) > TestSite.noon)
    }

    @Test func `of a member who was disabled is refused, and ends what had begun`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.creator)
        try await agency.site.owner.run(
            """
            UPDATE members SET disabled_at = now()
            WHERE tenant_id = \(agency.id) AND id = \(agency.members.creator.id)
            """)
        #expect(try await window.get("/delivery").location?.hasPrefix("/sign-in") == true)
        #expect(try await agency.visit().signIn(as: agency.members.creator.email).status == 422)
    }

    @Test(arguments: [
        ("/shows/compare?show=x", "/shows/compare?show=x"), ("https://evil.test/", "/"), ("//evil.test", "/"),
        ("/\\evil.test", "/"), ("/shows\r\nSet-Cookie: a=b", "/"),
    ])
    func `leads back to where one came from, on this host only`(next: String, target: String) async throws {
        let agency = try await TestSite.shared.northwind
        let window = agency.visit()
        let form = try #require(try await window.open("/sign-in?next=\(next.urlEscaped)").form(to: "/sign-in"))
        let typed = ["email": agency.members.advertiser.email, "password": Demo.password]
        let answer = try await window.post("/sign-in", form.fields.merging(typed) { $1 })
        #expect(answer.location == (target == "/" ? "/shows" : target))
    }
}
