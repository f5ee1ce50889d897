import Foundation
import Sponsorship
import Testing
import Values

@testable import App

/// Whole pages as they were last approved. `RECORD=1` writes them anew; read the difference before you commit it.
@Suite(.site) struct `The HTML` {
    @Test(arguments: Demo.tenants)
    func `of the landing page is as approved`(tenant: DemoTenant) async throws {
        let agency = Agency(site: try await TestSite.shared, demo: tenant)
        try compare(try await agency.visit().get("/"), "landing", of: tenant)
    }

    @Test(arguments: Demo.tenants)
    func `of the sign-in page is as approved`(tenant: DemoTenant) async throws {
        let agency = Agency(site: try await TestSite.shared, demo: tenant)
        try compare(try await agency.visit().get("/sign-in?next=%2Fshows"), "sign-in", of: tenant)
    }

    @Test(arguments: Demo.tenants)
    func `of the list of shows is as approved`(tenant: DemoTenant) async throws {
        let agency = Agency(site: try await TestSite.shared, demo: tenant)
        let window = try await agency.signIn(\.advertiser)
        try compare(try await window.get("/shows?sort=downloads-down"), "shows", of: tenant)
    }

    @Test(arguments: Demo.tenants)
    func `of an import's result is as approved`(tenant: DemoTenant) async throws {
        let agency = Agency(site: try await TestSite.shared, demo: tenant)
        let window = try await agency.signIn(\.ops)
        let history = try await window.get("/imports")
        let href = try #require(history.text.firstMatch(of: /href="(\/imports\/import_[a-z0-9]+)"/)?.1)
        try compare(try await window.get(String(href)), "import", of: tenant)
    }

    @Test(arguments: Demo.tenants)
    func `of the rows behind a figure is as approved`(tenant: DemoTenant) async throws {
        let agency = Agency(site: try await TestSite.shared, demo: tenant)
        let show = try #require(tenant.shows.first { $0.creator == tenant.members.creator.creator })
        let window = try await agency.signIn(\.creator)
        let path = "/figures?show=\(show.id.short)&source=web&from=2026-10-01&to=2026-10-02"
        try compare(try await window.get(path), "figures", of: tenant)
    }

    @Test(arguments: KindFile.all, Demo.tenants)
    func `of what a file would change is as approved`(file: KindFile, tenant: DemoTenant) async throws {
        let agency = try await TestSite.shared.found(like: tenant)
        let ops = try await agency.signIn(\.ops)
        let page = try await ops.look(file.text(agency), file.kind.rawValue, agency)
        try compare(
            page, "preview-\(file.description.replacing(" ", with: "-"))", of: tenant, part: /<main[\s\S]*<\/main>/)
    }

    @Test(arguments: Demo.tenants)
    func `of reported totals is as approved`(tenant: DemoTenant) async throws {
        let agency = Agency(site: try await TestSite.shared, demo: tenant)
        let page = try await agency.signIn(\.ops).get("/delivery/\(agency.ownShow.id.short)")
        let part = /<section[^>]*aria-labelledby="reported-title"[\s\S]*?<\/section>/
        try compare(page, "reported-totals", of: tenant, part: part)
    }

    @Test(arguments: Demo.tenants)
    func `of a host's records is as approved`(tenant: DemoTenant) async throws {
        let agency = Agency(site: try await TestSite.shared, demo: tenant)
        let host = "ads.\(tenant.slug).example"
        let domain = try await agency.database(.jobs).first(Domain.find(host: host, at: TestSite.noon))
        try compare(try await agency.signIn(\.admin).get(try #require(domain).path), "domain", of: tenant)
    }

    @Test(arguments: Demo.tenants)
    func `of the address that mail comes from is as approved`(tenant: DemoTenant) async throws {
        let agency = Agency(site: try await TestSite.shared, demo: tenant)
        try compare(try await agency.signIn(\.admin).get("/sender"), "sender", of: tenant)
    }

    @Test(arguments: Demo.tenants)
    func `and the text of mails are as approved`(tenant: DemoTenant) async throws {
        let agency = Agency(site: try await TestSite.shared, demo: tenant)
        for kind in MailKind.allCases {
            let mail = try agency.sample(of: kind)
            let whole = "Subject: \(mail.subject)\n\n\(mail.text)\n\(mail.html)"
            try compare(whole.replacing(/\/brand\/[^"]*/, with: "/brand/…"), to: "mail-\(kind.slug)", of: tenant)
        }
    }

    /// Of the whole page, or of a part where the rest is approved elsewhere.
    private func compare(
        _ answer: Answer, _ name: String, of tenant: DemoTenant, part: Regex<Substring>? = nil
    ) throws {
        #expect(answer.status == 200)
        guard let part else { return try compare(answer.golden, to: name, of: tenant) }
        let found = try #require(answer.golden.firstMatch(of: part))
        try compare(String(found.output) + "\n", to: name, of: tenant)
    }

    private func compare(_ text: String, to name: String, of tenant: DemoTenant) throws {
        let file = Repository.tests.appending(path: "Golden/\(name)-\(tenant.slug).html")
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try Data(text.utf8).write(to: file)
        }
        let approved = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        guard approved != text else { return }
        let difference = text.split(separator: "\n").difference(from: approved.split(separator: "\n"))
        Issue.record("\(file.lastPathComponent) differs (RECORD=1 approves it):\n\(difference.text)")
    }
}

extension Answer {
    /// The page without what differs from run to run or with every change of a stylesheet.
    fileprivate var golden: String {
        lasting.replacing(/\/(assets|brand)\/[^"#]*/) { "/\($0.1)/…" }
            .replacing(/import_[0-9a-z]{26}/, with: "import_…")
            .replacing(/name="seen" value="[^"]*"/, with: "seen")
            .replacing(/domain_[0-9a-z]{26}/, with: "domain_…")
            .replacing(/<dt>Took<\/dt><dd>[^<]*/, with: "<dt>Took</dt><dd>…")
            .replacing(/(?m)[ \t]+$/, with: "")
    }
}

extension CollectionDifference<Substring> {
    /// The first lines of it.
    fileprivate var text: String {
        prefix(12).map { change in
            switch change {
            case .insert(let line, let text, _): "+ \(line + 1): \(text)"
            case .remove(let line, let text, _): "- \(line + 1): \(text)"
            }
        }.joined(separator: "\n")
    }
}
