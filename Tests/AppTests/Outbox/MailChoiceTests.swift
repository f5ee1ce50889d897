import Foundation
import HTTPTypes
import HummingbirdCore
import Mail
import MailText
import NIOCore
import Postgres
import Testing
import Values
import Web

@testable import App

@Suite(.queue, .site) struct `A mail that its reader can do without` {
    @Test func `says in both parts and in its headers how, and stops by one request of a mail program`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.tell()
        let letter = try #require(try await agency.letters().first)
        let full = try #require(try await agency.database(.ops).first(Letter.find(letter.id)))
        let address = try #require(letter.unsubscribe)
        #expect(
            full.text.contains("Stop mails of this kind: \(address)\n") && full.html.contains("href=\"\(address)\""))
        #expect(throws: Never.self) {
            try Unsubscription(#require(URL(string: address.replacing("http:", with: "https:"))))
        }

        let path = try #require(address.firstMatch(of: /\/unsubscribe\/[\w.-]+$/)).output
        let answer = try await agency.visit().oneClick(String(path))
        #expect(answer.status == 200 && answer.words.contains("are no longer sent to you"))
        try await agency.tell()
        #expect(try await agency.letters().count == 1)
        try await agency.tell(\.admin)
        #expect(try await agency.letters().count == 2)
        #expect(try await agency.visit().oneClick(String(path)).status == 200)
        let deeds: [String] = try await agency.site.owner.rows(
            "SELECT member_name FROM audit_log WHERE tenant_id = \(agency.id) AND action = 'stop mail'")
        #expect(deeds == [agency.members.ops.name])
    }

    @Test func `is still sent when somebody only looks at the link's page, and not once they press its button`()
        async throws
    {
        let agency = try await TestSite.shared.found()
        let path = try agency.stop(.importFailed, \.ops)
        let page = try await agency.visit().open(path)
        #expect(page.words.contains("Import failed"))
        try await agency.tell()
        #expect(try await agency.letters().count == 1)
        let form = try #require(page.form(to: path))
        #expect(try await agency.visit().submit(form).words.contains("are no longer sent to you"))
        try await agency.tell()
        #expect(try await agency.letters().count == 1)
    }

    @Test func `is not stopped by a link that is another desk's, was changed, or names what is owed to its reader`()
        async throws
    {
        let (agency, other) = (try await TestSite.shared.found(), try await TestSite.shared.found())
        let good = try agency.stop(.importFailed, \.ops)
        for path in [
            try other.stop(.importFailed, \.ops), try agency.stop(.passwordReset, \.ops), good + "A",
            "/unsubscribe/AAAA.AAAA",
        ] {
            #expect(try await agency.visit().oneClick(path).status == 404, "\(path)")
            #expect(try await agency.visit().get(path).status == 404, "\(path)")
        }
        try await agency.tell()
        #expect(try await agency.letters().count == 1)
    }

    @Test(arguments: Member.Role.allCases)
    func `is chosen on the account's page, kind by kind`(role: Member.Role) async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(role)
        let all = Set(MailKind.optional(for: role).map(\.slug))
        #expect(try await window.wanted() == all && all.contains("report-ready"))
        try await window.choose(all.subtracting(["report-ready"]))
        #expect(try await window.wanted() == all.subtracting(["report-ready"]))
        try await window.choose(all)
        #expect(try await window.wanted() == all)
    }

    @Test func `is of a kind that the database knows as one`() async throws {
        let text =
            try await TestSite.shared.owner.value(
                """
                SELECT pg_get_constraintdef(oid) FROM pg_constraint
                WHERE conrelid = 'mail_mutes'::regclass AND contype = 'c'
                """, as: String.self) ?? ""
        let listed = text.matches(of: /'([a-z_]+)'/).map { String($0.1) }
        #expect(listed == MailKind.allCases.filter(\.isOptional).map(\.rawValue))
    }

    @Test func `is chosen by nobody for somebody else`() async throws {
        let agency = try await TestSite.shared.northwind
        let attempt = try await Attempt.run(
            "INSERT INTO mail_mutes (member_id, kind) VALUES (\(agency.members.admin.id), 'report_ready')",
            agency.preamble(.ops), on: agency.site.services.pool)
        #expect(attempt == .refused("42501"))
    }
}

extension Agency {
    /// Tells somebody that an import failed.
    fileprivate func tell(_ person: KeyPath<DemoMembers, DemoMember> = \.ops) async throws {
        let (desk, member) = (try mailDesk, members[keyPath: person].id)
        let mail = ImportFailedMail(
            file: "a.csv", reason: "It is empty.", link: .init(home: "http://a.example", path: "/"))
        try await database(.jobs).write { try await desk.post(mail, to: member, in: $0, at: TestSite.noon) }
    }

    fileprivate func stop(_ kind: MailKind, _ person: KeyPath<DemoMembers, DemoMember>) throws -> String {
        MuteLink.path(MuteLink(of: kind, to: members[keyPath: person].id, at: id).ticket(site.services.muteTickets))
    }
}

extension Window {
    /// The kinds that are ticked on the account's page.
    fileprivate func wanted() async throws -> Set<String> {
        let boxes = try await open("/account").text.matches(of: /name="([a-z-]+)" value="on"( checked)?/)
        return Set(boxes.filter { $0.2 != nil }.map { String($0.1) })
    }

    fileprivate func choose(_ kinds: Set<String>) async throws {
        guard let form = try await open("/account").form(to: "/account/mails") else {
            throw Agency.Unexpected(text: "There is no form")
        }
        let ticks = Dictionary(uniqueKeysWithValues: kinds.map { ($0, "on") })
        let answer = try await follow(
            try await post(form.action, ticks.merging(["csrf": form.fields["csrf"] ?? ""]) { $1 }))
        #expect(answer.words.contains("Saved."))
    }

    /// What a mail program sends (RFC 8058): no cookie, no origin.
    fileprivate func oneClick(_ path: String) async throws -> Answer {
        try await send(
            .post, path, headers: [.contentType: "application/x-www-form-urlencoded"],
            body: RequestBody(buffer: ByteBuffer(string: "List-Unsubscribe=One-Click")), fetchSite: nil)
    }
}
