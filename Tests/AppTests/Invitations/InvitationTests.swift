import Foundation
import Mail
import Postgres
import Testing
import Values

@testable import App

@Suite(.queue, .site) struct `An invitation` {
    @Test func `is a mail with a link by which somebody joins, and is greeted`() async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        let page = try await agency.invite("nadia@new.example")
        #expect(page.words.contains("nadia@new.example is invited") && page.words.contains("Until"))
        let window = agency.visit()
        let home = try await agency.accept(try sink.link("/invitation/"), in: window)
        #expect(home.path == "/dashboard" && home.words.contains("Welcome to Northwind Audio"))
        #expect(try await window.open("/account").words.contains("nadia@new.example"))
        try await agency.workOnMail()
        #expect(sink.mails(to: "nadia@new.example").last?.subject.description == "Welcome to Northwind Audio")
        let again = try await agency.visit().signIn(as: "nadia@new.example", password: "a rather long phrase")
        #expect(again.path == "/dashboard")
        let members = try await agency.signIn(\.admin).open("/members")
        #expect(members.words.contains("Nadia Petrov") && !members.words.contains("They are members once"))
    }

    @Test(arguments: [Member.Role.creator, .advertiser])
    func `of somebody with a party shows them what is theirs`(role: Member.Role) async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        let member = role == .creator ? agency.members.creator : agency.members.advertiser
        let party = try #require(Member(member).party)
        _ = try await agency.invite("party@new.example", as: role, party: party)
        _ = try await agency.accept(try sink.link("/invitation/"))
        let joined = try await agency.database(.visitor).first(Member.credentials(email: "party@new.example"))
        #expect(joined?.member.role == role && joined?.member.party == party)
    }

    @Test func `works once`() async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        _ = try await agency.invite("once@new.example")
        let link = try sink.link("/invitation/")
        _ = try await agency.accept(link)
        let late = try await agency.visit().get(link)
        #expect(late.status == 404 && late.words.contains("This link does not work any more"))
    }

    @Test func `of two who accept at once lets one in`() async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        _ = try await agency.invite("race@new.example")
        let link = try sink.link("/invitation/")
        async let first = agency.accept(link, name: "One")
        async let second = agency.accept(link, name: "Two")
        let statuses = try await [first.status, second.status].sorted()
        #expect(statuses == [200, 404])
    }

    @Test func `that is withdrawn or renewed leads nowhere by its old link`() async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        let members = try await agency.invite("back@new.example")
        let (link, admin) = (try sink.link("/invitation/"), try await agency.signIn(\.admin))
        let open = try await admin.open("/members")
        let resend = try #require(open.forms.first { $0.action.hasSuffix("/resend") })
        #expect(try await admin.submit(resend).words.contains("It was sent a moment ago"))
        try await agency.site.owner.run(
            "UPDATE invitations SET sent_at = sent_at - interval '2 minutes' WHERE tenant_id = \(agency.id)")
        #expect(try await admin.submit(resend).words.contains("gets another link"))
        try await agency.workOnMail()
        let newer = try sink.link("/invitation/")
        #expect(newer != link && members.status == 200)
        #expect(try await agency.visit().get(link).status == 404)
        #expect(try await agency.visit().get(newer).status == 200)
        let withdraw = try #require(open.forms.first { $0.action.hasSuffix("/withdraw") })
        #expect(try await admin.submit(withdraw).words.contains("is withdrawn"))
        #expect(try await admin.submit(withdraw).words.contains("not open any more"))
        #expect(try await agency.visit().get(newer).status == 404)
        #expect(try await agency.invite("back@new.example").words.contains("back@new.example is invited"))
    }

    @Test func `ends after seven days`() async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        _ = try await agency.invite("late@new.example")
        let link = try sink.link("/invitation/")
        try await agency.site.owner.run(
            "UPDATE invitations SET expires_at = \(TestSite.noon) WHERE tenant_id = \(agency.id)")
        #expect(try await agency.visit().get(link).status == 404)
        #expect(try await agency.signIn(\.admin).open("/members").words.contains("Ran out"))
    }

    @Test func `is refused beside its field, and nothing typed is lost`() async throws {
        let agency = try await TestSite.shared.found()
        let wrong = try await agency.invite("no address", as: .creator)
        #expect(wrong.status == 422 && wrong.words.contains("This is no address that mail can be sent to."))
        #expect(wrong.words.contains("Choose whose shows they see."))
        #expect(wrong.form(to: "/invitations")?.fields["email"] == "no address")
        #expect(wrong.form(to: "/invitations")?.fields["role"] == "creator")
        let member = try await agency.invite(agency.members.ops.email.uppercased())
        #expect(member.status == 422 && member.words.contains("is a member already"))
        _ = try await agency.invite("twice@new.example")
        #expect(try await agency.invite("twice@new.example").words.contains("is invited already"))
    }

    @Test func `is not accepted without a name and a good password`() async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        _ = try await agency.invite("weak@new.example")
        let link = try sink.link("/invitation/")
        let weak = try await agency.accept(link, name: "", password: "short")
        #expect(weak.status == 422 && weak.words.contains("Say what you are called."))
        #expect(weak.words.contains("Use at least 12 characters."))
        // Fewer than 120 to a reader, more to the database.
        let long = try await agency.accept(link, name: String(repeating: "👨‍👩‍👧‍👦", count: 40))
        #expect(long.status == 422 && long.words.contains("Use at most 120 characters."))
        #expect(try await agency.accept(link).path == "/dashboard")
    }

    @Test func `keeps its link from everybody but its reader`() async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        _ = try await agency.invite("secret@new.example")
        let link = try sink.link("/invitation/")
        let letter = try #require(try await agency.letters().first { $0.recipient == "secret@new.example" })
        let page = try await agency.signIn(\.admin).open("/outbox/\(letter.id.short)")
        #expect(page.words.contains("(a link that only the reader gets)") && !page.text.contains(link))
        let token = link.split(separator: "/").last ?? ""
        for table in ["outbox", "outbox_secrets", "invitations", "jobs", "audit_log"] {
            let rows = try await agency.site.owner.value(
                "SELECT count(*) FROM \(identifier: table) t WHERE t.tenant_id = \(agency.id) AND to_jsonb(t)::text LIKE \("%\(token)%")",
                as: Int.self)
            #expect(rows == 0, "\(table)")
        }
    }

    @Test func `leads nowhere on another tenant's host`() async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        _ = try await agency.invite("host@new.example")
        let link = try sink.link("/invitation/")
        #expect(try await agency.site.lakeside.visit().get(link).status == 404)
    }

    @Test func `makes nobody a member whom none names, whatever is asked of the database`() async throws {
        let agency = try await TestSite.shared.northwind
        for (email, role) in [("guest@northwind.example", "admin"), ("stranger@northwind.example", "ops")] {
            let attempt = try await Attempt.run(
                """
                INSERT INTO members (email, name, role, password_hash) VALUES (\(email), 'A name', \(role), 'hash')
                """, agency.preamble(.jobs), on: agency.site.services.pool)
            #expect(attempt == .refused("42501"), "\(email) as \(role)")
        }
        let invited = try await Attempt.run(
            """
            INSERT INTO members (email, name, role, password_hash) VALUES ('guest@northwind.example', 'A name', 'ops', 'hash')
            """, agency.preamble(.jobs), on: agency.site.services.pool)
        #expect(invited == .rows(1))
    }
}
