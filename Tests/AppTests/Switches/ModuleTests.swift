import Foundation
import Postgres
import Testing

@testable import App

/// Each module × each route of the URL map that it owns, for everybody who might ask.
@Suite(.site) struct `The pages of a module` {
    @Test(arguments: Switch.allCases)
    func `are gone for everybody while it is off, and all others stay`(module: Switch) async throws {
        let (probe, agency) = try await Self.agency(without: module)
        let owned = probe.routes.filter { Switch.owner(of: $0.path) == module }
        #expect(Set(owned.map(\.path)).isSuperset(of: module == .csvUpload ? ["/imports", "/imports/{id}"] : []))
        for role in Member.Role.allCases {
            let window = try await agency.signIn(role)
            for route in owned {
                let path = try await probe.path(route.path, of: agency)
                let answer = try await route.method == "GET" ? window.get(path) : window.post(path, [:])
                let isFitting = path.hasPrefix("/api/") ? answer.isProblem : answer.words.contains(agency.name)
                #expect(answer.status == 404 && isFitting, "\(route) for \(role)")
            }
            let gone = Switch.allCases.filter { $0 == module || $0.need == module }
            for (path, readers) in RouteProbe.readers where !gone.contains(where: { $0 == Switch.owner(of: path) }) {
                let answer = try await window.get(try await probe.path(path, of: agency))
                #expect(answer.status == (readers.contains(role) ? 200 : 404), "\(path) for \(role)")
                for link in gone.flatMap(\.paths) {
                    #expect(!answer.text.contains("href=\"\(link)"), "\(link) on \(path)")
                }
            }
        }
    }

    @Test(arguments: Switch.allCases)
    func `are there for those who may read them once it is on again, with all that was in them`(
        module: Switch
    ) async throws {
        let (probe, agency) = try await Self.agency(without: module)
        let before = try await agency.rows
        try await agency.set(module, "on")
        #expect(try await agency.rows == before)
        for role in Member.Role.allCases {
            let window = try await agency.signIn(role)
            for (path, readers) in RouteProbe.readers {
                let answer = try await window.get(try await probe.path(path, of: agency))
                #expect(answer.status == (readers.contains(role) ? 200 : 404), "\(path) for \(role)")
            }
            let home = try await window.open("/")
            for destination in Navigation.destinations(for: role) {
                #expect(home.text.contains("href=\"\(destination.path)\""), "\(destination.path) for \(role)")
            }
        }
    }

    @Test(arguments: ["/imports", "//imports", "/imports/", "/imports/?page=2", "/imports/new"])
    func `are gone however the address is spelled`(address: String) async throws {
        let (_, agency) = try await Self.agency(without: .csvUpload)
        let answer = try await agency.signIn(\.ops).get(address)
        #expect(answer.status == 404)
        #expect(try await agency.visit().get(address).status == 404)
    }

    @Test func `take no file while it is off`() async throws {
        let (_, agency) = try await Self.agency(without: .csvUpload)
        let before = try await agency.rows
        let answer = try await agency.signIn(\.ops).upload("day,episode_id,source\n")
        #expect(answer.status == 404)
        #expect(try await agency.rows == before)
    }

    @Test func `give the dashboard its cards`() async throws {
        let (_, agency) = try await Self.agency(without: .dashboardCards)
        let window = try await agency.signIn(\.ops)
        let bare = try await window.get("/dashboard")
        #expect(!bare.words.contains("Shows up to date") && bare.words.contains("Latest imports"))
        try await agency.set(.dashboardCards, "on")
        #expect(try await window.get("/dashboard").words.contains("Shows up to date"))
        try await agency.set(.csvUpload, "off")
        let filesless = try await window.get("/dashboard")
        #expect(filesless.words.contains("Shows up to date") && !filesless.words.contains("Latest imports"))
        #expect(!filesless.text.contains("imports-health"))
    }

    /// With a row in every table, as the routes' ids need them.
    private static func agency(without module: Switch) async throws -> (RouteProbe, Agency) {
        let agency = try await TestSite.shared.found()
        try await agency.furnish()
        try await agency.set(module, "off")
        return (try await RouteProbe.make(), agency)
    }
}

extension Agency {
    /// Founded agencies keep their model's name.
    fileprivate var name: String { "Northwind Audio" }

    /// An admin opens the page and uses a button.
    @discardableResult
    func set(_ module: Switch, _ setting: String) async throws -> Answer {
        let window = try await signIn(\.admin)
        let form = try #require(try await window.open("/switches").form(to: "/switches/\(module.rawValue)"))
        return try await window.submit(form, ["setting": setting])
    }

    /// What an import leaves.
    fileprivate var rows: [Int] {
        get async throws {
            try await site.owner.rows(
                """
                SELECT count(*) FROM imports WHERE tenant_id = \(id)
                UNION ALL SELECT count(*) FROM import_rejections WHERE tenant_id = \(id)
                UNION ALL SELECT count(*) FROM daily_metrics WHERE tenant_id = \(id)
                """)
        }
    }
}
