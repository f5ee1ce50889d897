import Testing
import Values

@testable import App

@Suite(.site) struct `The tenant's own stylesheet` {
    /// Where people prove who they are or end sessions. Billing and keys belong here once they are there.
    private static let guarded: Set = [
        "/sign-in", "/account", "/password/forgotten", "/password/set/{token}", "/invitation/{token}",
        "/address/{token}",
    ]
    /// Where a sheet that hides things is mended.
    private static let mending: Set = ["/brand/edit", "/brand/pictures", "/brand/versions"]

    @Test func `is worn by every page but those on which nothing may be disguised`() async throws {
        let probe = try await RouteProbe.make()
        let agency = probe.site.northwind
        let admin = try await agency.signIn(\.admin)
        for route in probe.gets where route != "/mail-templates/{name}/preview" {
            let path = try await probe.path(route, of: agency)
            let isOpen = RouteProbe.open.contains(route)
            let page = try await (isOpen ? agency.visit() : admin).get(path)
            guard page.header("Content-Type")?.hasPrefix("text/html") == true else { continue }
            let sheets = page.text.matches(of: /rel="stylesheet" href="[^"]*\/[0-9a-f]{32}\.css"/).count
            let isPlain = Self.guarded.contains(route) || Self.mending.contains(route) || page.status != 200
            #expect(sheets == (isPlain ? 1 : 2), "\(route): \(page.status)")
        }
    }

    @Test(arguments: ["/", "/dashboard", "/brand"])
    func `is left out of any page for whoever asks, and for nobody else`(path: String) async throws {
        let agency = try await TestSite.shared.northwind
        let window = path == "/" ? agency.visit() : try await agency.signIn(\.admin)
        let sheet = /rel="stylesheet" href="\/brand\/[^"]*"/
        #expect(try await window.get(path).text.matches(of: sheet).count == 2)
        let safe = try await window.get("/safe\(path == "/" ? "" : path)")
        #expect(safe.location == "\(path)?safe=1")
        #expect(try await window.open("\(path)?safe=1").text.matches(of: sheet).count == 1)
        #expect(try await window.get(path).text.matches(of: sheet).count == 2)
    }

    @Test(arguments: ["/safe//evil.example", "/safe/%5Cevil.example", "/safe/\\evil.example"])
    func `leads nobody to another host`(path: String) async throws {
        let answer = try await TestSite.shared.northwind.visit().get(path)
        #expect(answer.location.map { $0.hasPrefix("/") && !$0.hasPrefix("//") && !$0.contains("\\") } ?? true)
    }
}
