import Foundation
import HTTPTypes
import HummingbirdCore
import NIOCore
import Postgres
import Values
import Web

@testable import App

/// A tenant of the test site: its host, its people, its database.
struct Agency: Sendable {
    let site: TestSite
    let demo: DemoTenant

    var id: ID<Tenant> { demo.id }
    var host: String { "\(demo.slug).localhost" }
    var members: DemoMembers { demo.members }

    /// A browser window of a visitor.
    func visit() -> Window { Window(site: site, host: host) }

    /// A window in which somebody has signed in. By the statements that signing in runs, without the form: deriving a
    /// key takes its time on purpose, and attempts are counted. `SignInTests` go through the form.
    func signIn(_ member: KeyPath<DemoMembers, DemoMember>) async throws -> Window {
        let (window, token) = (visit(), SessionToken())
        let person = Member(members[keyPath: member])
        let visit = Visit(requestID: "tests", host: Host(host), remoteAddress: "192.0.2.1")
        try await database(.visitor).run(Session.begin(for: person, token, at: TestSite.noon, .anything, visit))
        window.keep(["__Host-sid": token.text])
        return window
    }

    /// What the app's database lets an audience do, as the member of that audience.
    func preamble(_ audience: Audience) -> Preamble {
        let member = members.all.first { $0.role.audience == audience }
        let party = member?.creator?.id.uuid ?? member?.advertiser?.id.uuid
        var settings: [(name: SettingName, value: UUID)] = [("app.tenant", id.uuid)]
        if let party { settings.append(("app.party", party)) }
        if let member { settings.append(("app.member", member.id.uuid)) }
        return Preamble(role: audience.role, settings: settings)
    }

    func database(_ audience: Audience) -> TenantDatabase {
        TenantDatabase(site.services.pool, tenant: id, audience: audience)
    }

    /// Leaves a row in every table that the seed leaves empty: a session, an import with rejected rows, a feed, a
    /// sheet with its key, a letter, and an alert, which the import before it opens and that one closes.
    func furnish() async throws {
        let ops = try await signIn(\.ops)
        _ = try await ops.upload("", named: "empty.csv")
        try await furnishUndecided(ops)
        try await furnishRecords(ops)
        try await furnishTotals(ops)
        let messy = SampleFile.messy.chunks(for: demo, on: .demo).reduce([], +)
        let answer = try await ops.upload(messy, named: "messy.csv")
        guard answer.path.hasPrefix("/imports/import_") else { throw Unexpected(text: answer.text) }
        try await furnishFeed()
        try await furnishSheet()
        try await furnishDomain()
        try await furnishSender()
        try await furnishOutbox()
        try await furnishLinks()
        try await furnishSchedule(site.services.automation.tasks)
        try await furnishBrand()
    }

    /// An answer that a test could not go on with.
    struct Unexpected: Error {
        let text: String
    }
}

extension Request {
    /// A request about which nothing matters.
    static var anything: Request {
        let head = HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/")
        return Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    }
}

extension Member {
    /// A demo person as the database would give them.
    init(_ demo: DemoMember) {
        self.init(
            id: demo.id, name: demo.name, email: demo.email, role: demo.role,
            party: demo.creator?.id.uuid ?? demo.advertiser?.id.uuid)
    }
}

extension DemoTenant {
    /// The same people, shows and bookings under another name; ids repeat, which composite keys must bear.
    func renamed(_ slug: String) -> DemoTenant {
        DemoTenant(slug: slug, members: members, shows: shows, advertisers: advertisers, campaigns: campaigns)
    }
}

extension TenantFolder {
    /// A copy of a demo tenant's folder that answers under another name.
    init(of model: DemoTenant, renamed slug: String) throws {
        let home = FileManager.default.temporaryDirectory.appending(path: "tenant-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: home) }
        let folder = home.appending(path: slug)
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Repository.root.appending(path: "tenants/\(model.slug)"), to: folder)
        let file = folder.appending(path: "tenant.yml")
        let text = try String(contentsOf: file, encoding: .utf8)
            .replacing("slug: \(model.slug)", with: "slug: \(slug)")
            .replacing("\(model.slug).localhost", with: "\(slug).localhost")
        try Data(text.utf8).write(to: file)
        try self.init(at: folder)
    }
}
