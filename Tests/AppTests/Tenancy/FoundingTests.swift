import Foundation
import NIOCore
import Pictures
import Postgres
import Testing
import Values
import Web

@testable import App

@Suite(.site) struct `A founded tenant` {
    @Test func `is a desk into which its first admin comes by the link of a mail`() async throws {
        let (site, founding) = (try await TestSite.shared, Self.founding())
        let tenant = try await Operator(site.owner).found(founding, site.services)
        #expect(tenant.home.contains("://\(founding.slug).localhost") && tenant.name == "Acorn & Sons Audio")
        let link = try #require(tenant.invitation.link)
        #expect(link.hasPrefix("\(tenant.home)/invitation/"))
        try await Self.expectLetter(with: link, on: site)

        try await site.services.directory.refresh(logger: .silent)
        let window = Window(site: site, host: founding.hosts[0])
        #expect(try await window.open("/").words.contains("Sponsor shows that people listen to."))
        let path = String(link.dropFirst(tenant.home.count))
        let page = try await window.open(path)
        #expect(page.words.contains("Helena invites you as admin") && page.words.contains("Acorn & Sons Audio"))
        let form = try #require(page.form(to: path))
        let home = try await window.submit(form, ["name": "Ada Acorn", "password": "a rather long phrase"])
        #expect(home.status == 200 && home.words.contains("Welcome to Acorn & Sons Audio"))
        let members = try await window.open("/members")
        #expect(members.status == 200 && members.words.contains("Ada Acorn"))
        let record = try await window.open("/audit").words
        #expect(record.contains("The desk was founded") && record.contains("invited somebody"))
        #expect(try await window.get(path).status == 404)
    }

    private static func expectLetter(with link: String, on site: TestSite) async throws {
        let letters: [Letter] = try await site.owner.rows(
            """
            SELECT o.from_name, o.reply_to, o.recipient_name, o.body_text, s.body_text
            FROM outbox o JOIN outbox_secrets s ON s.tenant_id = o.tenant_id AND s.letter_id = o.id
            WHERE s.body_text LIKE \("%\(link)%")
            """)
        let letter = try #require(letters.first)
        #expect(letter.from == "Acorn & Sons Audio" && letter.replyTo == "ada@acorn.example" && letter.reader == "Ada")
        #expect(letter.secret.contains("Helena would like you to join as admin") && !letter.shown.contains(link))
    }

    @Test func `is what its folder says, and can be kept as one`() async throws {
        let site = try await TestSite.shared
        var founding = Self.founding()
        (founding.locale, founding.timeZone, founding.accent) = ("de_DE", "Europe/Berlin", "#7A1F3D")
        let tenant = try await Operator(site.owner).found(founding, site.services)
        let folder = try #require(try await Operator(site.owner).folder(of: tenant.slug))
        #expect(folder.file.hosts == founding.hosts && folder.file.currency == "EUR")
        #expect(folder.file.accentLight == "#7a1f3d" && folder.file.supportEmail == "ada@acorn.example")
        #expect(folder.zone.identifier == "Europe/Berlin")
        #expect(try TenantFile(yaml: folder.file.yaml()).yaml() == folder.file.yaml())
        for (_, picture) in folder.pictures.all {
            #expect(try Picture(Array(picture.file.bytes.readableBytesView), for: .logo).removals.isEmpty)
        }
    }

    @Test func `is not made, nor anything of it, when something is wrong`() async throws {
        let (site, good) = (try await TestSite.shared, Self.founding())
        for (problem, founding) in Self.wrong(like: good) {
            do {
                _ = try await Operator(site.owner).found(founding, site.services)
                Issue.record("founded in spite of: \(problem)")
            } catch let error as OperatorProblem {
                #expect(error == problem)
            }
            #expect(try await Operator(site.owner).folder(of: good.slug) == nil)
        }
    }

    private static func wrong(like good: Founding) -> [(OperatorProblem, Founding)] {
        let (host, ada) = ("\(good.slug).localhost", FirstAdmin("ada@acorn.example"))
        let long = String(repeating: "👨‍👩‍👧‍👦", count: 40)
        func named(_ name: String, at hosts: [String], admin: FirstAdmin) -> Founding {
            Founding(good.slug, name: name, hosts: hosts, admin: admin)
        }
        func with<Value>(_ key: WritableKeyPath<Founding, Value>, _ value: Value) -> Founding {
            var founding = good
            founding[keyPath: key] = value
            return founding
        }
        return [
            (
                .hostTaken("northwind.localhost", by: "northwind"),
                named("Acorn", at: [host, "northwind.localhost"], admin: ada)
            ),
            (.address("ada at acorn"), named("Acorn", at: [host], admin: FirstAdmin("ada at acorn"))),
            (.longName(long), named("Acorn", at: [host], admin: FirstAdmin("ada@acorn.example", name: long))),
            (.unfit(.timeZone), with(\.timeZone, "Europe/Berln")), (.unfit(.locale), with(\.locale, "english")),
            (.unfit(.currency), with(\.currency, "EURO")), (.unfit(.accentLight), with(\.accent, "blue")),
            (.unfit(.supportEmail), with(\.supportEmail, "nobody")),
            (.unfit(.hosts), named("Acorn", at: ["a b"], admin: ada)),
            (.unfit(.name), named("", at: [host], admin: ada)),
        ]
    }

    @Test func `leaves the tenant alone that has its slug`() async throws {
        let site = try await TestSite.shared
        let before = try await Operator(site.owner).folder(of: "lakeside")?.files()
        let founding = Founding(
            "lakeside", name: "Other", hosts: ["other-\(UUID().uuidString.lowercased()).localhost"],
            admin: FirstAdmin("ada@acorn.example"))
        await #expect(throws: OperatorProblem.slugTaken("lakeside")) {
            try await Operator(site.owner).found(founding, site.services)
        }
        #expect(try await Operator(site.owner).folder(of: "lakeside")?.files() == before)
    }

    @Test func `gets another invitation, after which the first leads nowhere`() async throws {
        let (site, founding) = (try await TestSite.shared, Self.founding())
        let tenant = try await Operator(site.owner).found(founding, site.services)
        let again = try await App.invite(FirstAdmin("Ada@Acorn.example"), to: tenant.slug, site.services)
        let window = Window(site: site, host: founding.hosts[0])
        let links = try [tenant.invitation.link, again.link].map {
            String(try #require($0).dropFirst(tenant.home.count))
        }
        #expect(try await window.get(links[0]).status == 404)
        #expect(try await window.get(links[1]).words.contains("The operator of the desk invites you"))
        await #expect(throws: OperatorProblem.member("helena@northwind.example")) {
            try await App.invite(FirstAdmin("helena@northwind.example"), to: "northwind", site.services)
        }
        await #expect(throws: OperatorProblem.noTenant("nobody")) {
            try await App.invite(FirstAdmin("ada@acorn.example"), to: "nobody", site.services)
        }
    }

    private static func founding() -> Founding {
        let slug = "acorn-\(UUID().uuidString.lowercased().prefix(8))"
        return Founding(
            slug, name: "Acorn & Sons Audio", hosts: ["\(slug).localhost"],
            admin: FirstAdmin("Ada@Acorn.example", name: "Ada", inviter: "Helena"))
    }

    private struct Letter: RowDecodable {
        let from, replyTo, reader, shown, secret: String

        init(from row: inout RowReader) throws(PostgresError) {
            from = try row.next()
            replyTo = try row.next()
            reader = try row.next()
            shown = try row.next()
            secret = try row.next()
        }
    }
}
