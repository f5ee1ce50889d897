import Foundation
import HTTPTypes
import Testing

@testable import App

@Suite(.site) struct `Every page` {
    @Test func `is listed with those who may read it`() async throws {
        let listed = Set(RouteProbe.readers.keys).union(RouteProbe.open)
        #expect(Set(try await RouteProbe.make().gets) == listed)
    }

    @Test(arguments: Member.Role.allCases)
    func `is there for those who may read it, and for nobody else`(role: Member.Role) async throws {
        let probe = try await RouteProbe.make()
        let window = try await probe.site.northwind.signIn(role)
        for (route, readers) in RouteProbe.readers {
            let answer = try await window.get(try await probe.path(route, of: probe.site.northwind))
            #expect(answer.status == (readers.contains(role) ? 200 : 404), "\(route) for \(role)")
        }
    }

    /// A thing of another tenant and a thing that never was must not be told apart by a single byte.
    @Test(arguments: Member.Role.allCases)
    func `answers for another tenant's thing as for none`(role: Member.Role) async throws {
        let probe = try await RouteProbe.make()
        let window = try await probe.site.northwind.signIn(role)
        for route in probe.gets where route.contains("{") && !RouteProbe.common.contains(route) {
            let foreign = try await window.get(try await probe.path(route, of: probe.site.lakeside))
            let absent = try await window.get(try probe.absent(route))
            #expect(foreign.status == 404, "\(route)")
            #expect(foreign.lasting == absent.lasting && !foreign.text.isEmpty, "\(route)")
            #expect(foreign.names == absent.names, "\(route)")
        }
    }

    @Test(arguments: ["show_", "show_zzzz", "import_01jw", "..%2f..", "%00", "'; DROP TABLE shows --", "\u{1F600}"])
    func `answers for a thing with a broken name as for none`(name: String) async throws {
        let probe = try await RouteProbe.make()
        let window = try await probe.site.northwind.signIn(\.admin)
        let escaped = name.contains("%") ? name : name.urlEscaped
        for route in probe.gets where route.hasSuffix("/{id}") {
            let answer = try await window.get(route.replacing("{id}", with: escaped))
            #expect([400, 404].contains(answer.status), "\(route) \(name): \(answer.status)")
        }
    }

    @Test func `of members leads a visitor to the sign-in form and back`() async throws {
        let probe = try await RouteProbe.make()
        for route in probe.gets where !RouteProbe.open.contains(route) {
            let path = try await probe.path(route, of: probe.site.northwind)
            let answer = try await probe.site.northwind.visit().get(path)
            // Nobody reads a form that a script was led to.
            if route.hasPrefix("/api/") {
                #expect(answer.status == 401 && answer.isProblem, "\(route)")
                continue
            }
            #expect(answer.location == "/sign-in?next=\(path.urlEscaped)", "\(route)")
            #expect(answer.text.isEmpty)
        }
    }

    @Test(arguments: Member.Role.allCases)
    func `says nothing of another tenant, nor of the product's name`(role: Member.Role) async throws {
        let probe = try await RouteProbe.make()
        let (own, other) = (probe.site.northwind, probe.site.lakeside)
        let names =
            ["Lakeside", "Flightline"] + other.demo.shows.map(\.title) + other.members.all.map(\.name)
            + other.demo.creators.map(\.name) + other.demo.advertisers.map(\.name)
        let window = try await own.signIn(role)
        for route in RouteProbe.readers.keys {
            let answer = try await window.get(try await probe.path(route, of: own))
            for name in names { #expect(!answer.text.localizedStandardContains(name), "\(name) on \(route)") }
        }
    }

    @Test(arguments: [
        "unknown.localhost", "northwind.example", "localhost", "127.0.0.1", "northwind.localhost.evil.test",
    ])
    func `of a host that nobody owns is a 404 that names nobody`(host: String) async throws {
        let site = try await TestSite.shared
        for path in ["/", "/sign-in", "/shows", "/no-such-page"] {
            let answer = try await Window(site: site, host: host).get(path)
            #expect(answer.status == 404)
            for name in ["Northwind", "Lakeside", "Flightline"] { #expect(!answer.text.contains(name)) }
            #expect(answer.headers[values: .setCookie].isEmpty)
        }
    }
}

extension Agency {
    func signIn(_ role: Member.Role) async throws -> Window {
        switch role {
        case .admin: try await signIn(\.admin)
        case .ops: try await signIn(\.ops)
        case .creator: try await signIn(\.creator)
        case .advertiser: try await signIn(\.advertiser)
        }
    }
}

extension Answer {
    /// Which headers it has, and their values but for the ones that differ every time.
    fileprivate var names: [String] {
        headers.map { field in
            let changes = ["x-request-id", "content-security-policy"].contains(field.name.canonicalName)
            return changes ? field.name.canonicalName : "\(field.name.canonicalName): \(field.value)"
        }
    }
}

extension String {
    var urlEscaped: String { addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
}
