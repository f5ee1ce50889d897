import Foundation
import Jobs
import Mail
import Postgres
import Testing
import Values
import Web

@testable import App

extension Sink {
    /// The path of the link in the newest mail that has such a one.
    func link(_ beginning: String) throws -> String {
        let regex = try Regex("https?://[^/\\s]+(\(beginning)[A-Za-z0-9_-]+)")
        let found = messages.reversed().lazy.compactMap { $0.text.firstMatch(of: regex)?.output[1].substring }.first
        return String(try #require(found, "no mail has a link to \(beginning)"))
    }

    func mails(to address: String) -> [Message] {
        messages.filter { $0.to.address.description == address }
    }
}

extension Agency {
    /// An admin invites somebody, and the mail is sent. Gives the page that the admin sees then.
    func invite(_ email: String, as role: Member.Role = .ops, party: UUID? = nil) async throws -> Answer {
        let admin = try await signIn(\.admin)
        let form = try #require(try await admin.open("/invitations/new").form(to: "/invitations"))
        let party = party?.uuidString ?? ""
        let page = try await admin.submit(
            form, ["email": email, "role": role.rawValue, "creator": party, "advertiser": party])
        try await workOnMail()
        return page
    }

    /// Somebody follows an invitation's link in a window of their own, and joins.
    func accept(
        _ link: String, name: String = "Nadia Petrov", password: String = "a rather long phrase",
        in window: Window? = nil
    ) async throws -> Answer {
        let window = window ?? visit()
        let page = try await window.open(link)
        guard let form = page.form(to: link) else { return page }
        return try await window.submit(form, ["name": name, "password": password])
    }

    /// Somebody who is not signed in asks for a new password, and the mail is sent.
    func forget(_ email: String, in window: Window? = nil) async throws -> Answer {
        let window = window ?? visit()
        let form = try #require(try await window.open("/password/forgotten").form(to: "/password/forgotten"))
        let page = try await window.submit(form, ["email": email])
        try await workOnLinks()
        try await workOnMail()
        return page
    }

    /// Lets every wish for a new password be looked at that is due.
    func workOnLinks() async throws {
        let services = site.services
        var registry = JobRegistry()
        registry.on(PasswordResetWork.kind) { work, run in try await work.run(run, services) }
        try await work(registry)
    }

    /// Rows of the three tables of links, as the walls need them.
    func furnishLinks() async throws {
        let (admin, now) = (Member(members.admin), TestSite.noon)
        let guest = Guest(email: "guest@\(demo.slug).example", name: "", role: .ops, party: nil)
        try await database(.admin).run(
            Invitation.create(.new(at: now), guest, LinkToken(), by: Inviter(admin), at: now))
        try await database(.jobs).run(
            PasswordReset.allow(admin.id, LinkToken(), at: now),
            AddressChange.ask("other@\(demo.slug).example", for: admin.id, LinkToken(), at: now))
    }
}
