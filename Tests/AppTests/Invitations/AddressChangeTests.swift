import Foundation
import Mail
import Postgres
import Testing
import Values

@testable import App

@Suite(.queue, .site) struct `Another address` {
    @Test(arguments: Member.Role.allCases)
    func `is a member's once they follow the link that goes there`(role: Member.Role) async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        let window = try await agency.signIn(role)
        let before = try #require(agency.members.all.first { $0.role == role }).email
        let asked = try await agency.ask("Fresh@New.example", in: window)
        #expect(asked.words.contains("A mail is on its way to fresh@new.example"))
        #expect(asked.words.contains("fresh@new.example waits to be confirmed"))
        #expect(try await window.open("/account").words.contains(before))
        let (link, mailbox) = (try sink.link("/address/"), agency.visit())
        let page = try await mailbox.open(link)
        #expect(page.words.contains("fresh@new.example") && page.words.contains(before))
        let form = try #require(page.form(to: link))
        #expect(try await mailbox.submit(form).words.contains("fresh@new.example is your address now"))
        #expect(try await mailbox.submit(form).status == 404)
        #expect(try await window.open("/account").words.contains("fresh@new.example"))
        #expect(try await agency.visit().signIn(as: "fresh@new.example").status == 200)
        try await agency.workOnMail()
        let notice = try #require(sink.mails(to: before).last)
        #expect(notice.subject.description == "Your address was changed" && notice.unsubscription == nil)
        #expect(notice.text.contains("f…@new.example") && !notice.text.contains("fresh@"))
        #expect(notice.text.contains("write to partners@northwind.example at once"))
    }

    @Test func `needs the password, and an address that is none yet`() async throws {
        let agency = try await TestSite.shared.found()
        let window = try await agency.signIn(\.creator)
        let wrong = try await agency.ask("no address", password: "wrong", in: window)
        #expect(wrong.status == 422 && wrong.words.contains("This is no address that mail can be sent to."))
        #expect(wrong.words.contains("This is not your current password."))
        #expect(wrong.form(to: "/account/address")?.fields["email"] == "no address")
        let same = try await agency.ask(agency.members.creator.email, in: window)
        #expect(same.words.contains("This is your address already."))
        #expect(try await agency.letters().isEmpty)
    }

    @Test func `may be given up, and the link leads nowhere then`() async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        let window = try await agency.signIn(\.ops)
        let page = try await agency.ask("never@new.example", in: window)
        let form = try #require(page.form(to: "/account/address/withdraw"))
        #expect(try await window.submit(form).words.contains("Your address stays as it is."))
        #expect(try await agency.visit().get(try sink.link("/address/")).status == 404)
    }

    @Test func `that another member has by then is not taken`() async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        _ = try await agency.ask(agency.members.creator.email, in: try await agency.signIn(\.ops))
        let (link, mailbox) = (try sink.link("/address/"), agency.visit())
        let form = try #require(try await mailbox.open(link).form(to: link))
        #expect(try await mailbox.submit(form).status == 404)
        #expect(try await agency.visit().signIn(as: agency.members.ops.email).status == 200)
    }

    @Test func `is no other than the one that waits, whatever is asked of the database`() async throws {
        let agency = try await TestSite.shared.northwind
        for sql in [
            "UPDATE members SET email = 'else@northwind.example' WHERE id = \(agency.members.admin.id)",
            "UPDATE members SET email = 'other@northwind.example' WHERE id = \(agency.members.ops.id)",
        ] as [SQL] {
            let attempt = try await Attempt.run(sql, agency.preamble(.jobs), on: agency.site.services.pool)
            #expect(attempt.isNothing, "\(sql.text): \(attempt)")
        }
    }
}

extension Agency {
    fileprivate func ask(_ email: String, password: String = Demo.password, in window: Window) async throws -> Answer {
        let form = try #require(try await window.open("/account").form(to: "/account/address"))
        let page = try await window.submit(form, ["email": email, "address_password": password])
        try await workOnMail()
        return page
    }
}
