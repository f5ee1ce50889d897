import Foundation
import Jobs
import Postgres
import Testing
import Values
import Web

@testable import App

/// The URL map as an outsider tries it.
struct RouteProbe: Sendable {
    let site: TestSite
    let routes: [App.RouteSummary]

    static func make() async throws -> RouteProbe {
        let site = try await TestSite.shared
        return RouteProbe(site: site, routes: App.routes(site.services).filter { $0.method != "HEAD" })
    }

    var gets: [String] { routes.filter { $0.method == "GET" }.map(\.path) }
    var posts: [String] { routes.filter { $0.method == "POST" }.map(\.path) }

    /// Who may read a page; everybody else is told that there is none.
    static let readers: [String: Set<Member.Role>] = [
        "/alerts": [.admin, .ops], "/audit": [.admin], "/audit/entries.csv": [.admin],
        "/account": [.admin, .ops, .creator, .advertiser],
        "/domains": [.admin], "/domains/{id}": [.admin], "/domains/{id}/events": [.admin],
        "/sender": [.admin], "/sender/events": [.admin],
        "/brand": [.admin], "/brand/edit": [.admin], "/brand/pictures": [.admin], "/brand/versions": [.admin],
        "/brand/previews/{source}/{view}": [.admin], "/brand/previews/{source}/files/{file}": [.admin],
        "/members": [.admin], "/invitations/new": [.admin], "/switches": [.admin],
        "/dashboard": [.admin, .ops],
        "/delivery": [.admin, .ops, .creator], "/delivery/{id}": [.admin, .ops, .creator],
        "/figures": [.admin, .ops, .creator],
        "/feeds": [.admin, .ops], "/feeds/new": [.admin, .ops], "/feeds/{id}": [.admin, .ops],
        "/imports": [.admin, .ops], "/imports/new": [.admin, .ops], "/imports/template.csv": [.admin, .ops],
        "/imports/{id}": [.admin, .ops], "/imports/{id}/rejections.csv": [.admin, .ops],
        "/imports/{id}/events": [.admin, .ops], "/imports/{id}/mapping": [.admin, .ops],
        "/api/v1/etl/imports": [.admin, .ops], "/api/v1/etl/imports/{id}": [.admin, .ops],
        "/api/v1/etl/imports/{id}/rejections": [.admin, .ops],
        "/mail-templates": [.admin], "/mail-templates/{name}": [.admin], "/mail-templates/{name}/preview": [.admin],
        "/outbox": [.admin, .ops], "/outbox/{id}": [.admin, .ops],
        "/jobs": [.admin, .ops], "/jobs/events": [.admin, .ops], "/schedule": [.admin, .ops],
        "/schedule/{task}": [.admin, .ops],
        "/api/v1/automation/tasks": [.admin, .ops], "/api/v1/automation/tasks/{task}": [.admin, .ops],
        "/api/v1/automation/tasks/{task}/occurrences": [.admin, .ops],
        "/api/v1/automation/jobs": [.admin, .ops], "/api/v1/automation/jobs/{id}": [.admin, .ops],
        "/sheets": [.admin, .ops], "/sheets/new": [.admin, .ops], "/sheets/pick": [.admin, .ops],
        "/sheets/key": [.admin, .ops], "/sheets/{id}": [.admin, .ops], "/sheets/{id}/edit": [.admin, .ops],
        "/sheets/{id}/events": [.admin, .ops],
        "/shows": [.admin, .ops, .advertiser], "/shows/compare": [.admin, .ops, .advertiser],
        "/shows/{id}": [.admin, .ops, .advertiser],
    ]

    /// Where nobody needs to have signed in.
    static let open: Set = [
        "/", "/sign-in", "/brand/{file}", "/healthz", "/readyz", "/safe", "/safe/**", "/password/forgotten",
        "/password/set/{token}", "/unsubscribe/{ticket}",
        "/invitation/{token}", "/address/{token}", "/preview/{link}", "/preview/{link}/desk",
        "/preview/{link}/files/{file}",
    ]

    /// What they are about has the same name at every desk.
    static let common: Set = ["/mail-templates/{name}", "/mail-templates/{name}/preview"]

    /// A path with an agency's own thing in the place of its parameter. Throws for a route it knows nothing of.
    func path(_ route: String, of agency: Agency) async throws -> String {
        guard route.contains("{") else { return route }
        return switch route {
        case "/shows/{id}": "/shows/\(show(of: agency).short)"
        case "/delivery/{id}": "/delivery/\(show(of: agency).short)"
        case _ where route.hasPrefix("/feeds/{id}"):
            route.replacing("{id}", with: try await newest("feeds", of: agency, as: Feed.self).short)
        case _ where route.hasPrefix("/sheets/{id}"):
            route.replacing("{id}", with: try await newest("sheets", of: agency, as: Sheet.self).short)
        case _ where route.hasPrefix("/domains/{id}"):
            route.replacing("{id}", with: try await newest("hosts", of: agency, as: Domain.self).short)
        case _ where route.contains("/imports/{id}"):
            route.replacing("{id}", with: try await `import`(of: agency).short)
        case _ where route.contains("/jobs/{id}"):
            route.replacing("{id}", with: try await newest("jobs", of: agency, as: JobRecord.self).short)
        case _ where route.hasPrefix("/outbox/{id}"):
            route.replacing("{id}", with: try await newest("outbox", of: agency, as: Letter.self).short)
        case _ where route.contains("/{task}"):
            route.replacing("{task}", with: agency.ownTask)
        case "/account/sessions/{id}/revoke":
            "/account/sessions/\(try await newest("sessions", of: agency, as: Session.self).short)/revoke"
        case "/alerts/{id}/acknowledge", "/alerts/{id}/resolve":
            route.replacing("{id}", with: try await newest("alerts", of: agency, as: Alert.self).short)
        case "/switches/{name}": "/switches/matchmaking"
        case _ where route.hasPrefix("/invitations/{id}"):
            route.replacing("{id}", with: try await newest("invitations", of: agency, as: Invitation.self).short)
        // What the database keeps of a token does not give the token away.
        case _ where route.hasSuffix("/{token}"): route.replacing("{token}", with: LinkToken().text)
        case _ where route.hasPrefix("/mail-templates/{name}"): route.replacing("{name}", with: "import-failed")
        case "/brand/pictures/{picture}", "/brand/pictures/{picture}/remove":
            route.replacing("{picture}", with: "art")
        case "/brand/versions/{id}/restore", "/brand/previews/{source}/{view}", "/brand/previews/{source}/files/{file}":
            try await version(route, of: agency)
        case "/unsubscribe/{ticket}":
            route.replacing(
                "{ticket}",
                with: MuteLink(of: .reportReady, to: agency.members.ops.id, at: agency.id)
                    .ticket(site.services.muteTickets))
        case _ where route.hasPrefix("/preview/{link}"):
            try await preview(route, of: agency)
        case "/brand/{file}": try #require(site.services.directory.all.first { $0.id == agency.id }).brand.tokens.path
        default: throw Unknown(route: route)
        }
    }

    /// The same path with an id that nobody has.
    func absent(_ route: String) throws -> String {
        switch route {
        case "/shows/{id}", "/delivery/{id}": route.replacing("{id}", with: ID<Show>.new(at: TestSite.noon).short)
        case _ where route.hasPrefix("/feeds/{id}"):
            route.replacing("{id}", with: ID<Feed>.new(at: TestSite.noon).short)
        case _ where route.hasPrefix("/sheets/{id}"):
            route.replacing("{id}", with: ID<Sheet>.new(at: TestSite.noon).short)
        case _ where route.hasPrefix("/domains/{id}"):
            route.replacing("{id}", with: ID<Domain>.new(at: TestSite.noon).short)
        case _ where route.contains("/imports/{id}"):
            route.replacing("{id}", with: ID<Import>.new(at: TestSite.noon).short)
        case _ where route.hasPrefix("/outbox/{id}"):
            route.replacing("{id}", with: ID<Letter>.new(at: TestSite.noon).short)
        case _ where route.contains("/{task}"): route.replacing("{task}", with: "no-such-task")
        case _ where route.contains("/jobs/{id}"):
            route.replacing("{id}", with: ID<JobRecord>.new(at: TestSite.noon).short)
        case "/alerts/{id}/acknowledge", "/alerts/{id}/resolve":
            route.replacing("{id}", with: ID<Alert>.new(at: TestSite.noon).short)
        case "/account/sessions/{id}/revoke": route.replacing("{id}", with: ID<Session>.new(at: TestSite.noon).short)
        case _ where route.hasPrefix("/mail-templates/{name}"): route.replacing("{name}", with: "no-such-mail")
        case _ where route.hasPrefix("/invitations/{id}"):
            route.replacing("{id}", with: ID<Invitation>.new(at: TestSite.noon).short)
        case _ where route.hasSuffix("/{token}"): route.replacing("{token}", with: LinkToken().text)
        case "/unsubscribe/{ticket}": route.replacing("{ticket}", with: "AAAA.AAAA")
        case _ where route.hasPrefix("/brand/"), _ where route.hasPrefix("/preview/"):
            route.replacing("{id}", with: ID<BrandVersion>.new(at: TestSite.noon).short)
                .replacing("{source}", with: ID<BrandVersion>.new(at: TestSite.noon).short)
                .replacing("{view}", with: "desk").replacing("{link}", with: "AAAA.AAAA")
                .replacing("{picture}", with: "none")
                .replacing("{file}", with: "00000000000000000000000000000000.css")
        default: throw Unknown(route: route)
        }
    }

    /// One that the agency's creator has as well.
    private func show(of agency: Agency) -> ID<Show> {
        agency.demo.shows.first { $0.creator == agency.members.creator.creator }?.id ?? ID(bits: 0)
    }

    /// One that waits for a decision, so that every page about it has something to show.
    private func `import`(of agency: Agency) async throws -> ID<Import> {
        let id = try await site.owner.value(
            "SELECT id FROM imports WHERE tenant_id = \(agency.id) AND status = 'ready' ORDER BY id DESC LIMIT 1",
            as: ID<Import>.self)
        return try #require(id)
    }

    /// A version's page or one of its files.
    private func version(_ route: String, of agency: Agency) async throws -> String {
        let id = try await newest("brand_versions", of: agency, as: BrandVersion.self).short
        let files = try await files(of: agency, at: "/brand/previews/\(id)/files/")
        return route.replacing("{id}", with: id).replacing("{source}", with: id).replacing("{view}", with: "desk")
            .replacing("{file}", with: files.logo.name)
    }

    /// What a link shows to whoever has it.
    private func preview(_ route: String, of agency: Agency) async throws -> String {
        let id = try await newest("brand_versions", of: agency, as: BrandVersion.self)
        let link = PreviewLink(.version(id), of: agency.id)
        let ticket = site.services.previewTickets.issue(link.text, until: TestSite.noon.addingTimeInterval(3600))
        let files = try await files(of: agency, at: "/preview/\(ticket)/files/")
        return route.replacing("{link}", with: ticket).replacing("{file}", with: files.logo.name)
    }

    private func files(of agency: Agency, at base: String) async throws -> Brand {
        let brand = try #require(site.services.directory.all.first { $0.id == agency.id }).brand
        return Brand(brand.settings, files: brand.pictures, at: base)
    }

    private func newest<Owner>(_ table: String, of agency: Agency, as _: Owner.Type) async throws -> ID<Owner> {
        let id = try await site.owner.value(
            "SELECT id FROM \(identifier: table) WHERE tenant_id = \(agency.id) ORDER BY id DESC LIMIT 1",
            as: ID<Owner>.self)
        return try #require(id)
    }

    /// A route that nobody has told these tests how to fill in.
    struct Unknown: Error {
        let route: String
    }
}
