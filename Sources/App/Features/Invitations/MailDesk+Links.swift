import FoundationEssentials
import MailText
import Postgres
import Templates
import Values
import Web

// Letters with a link that lets whoever has it in. Each is written in the transaction that keeps the link's digest.
extension MailDesk {
    func invite(
        _ guest: Guest, by inviter: Inviter, _ token: LinkToken, in transaction: Transaction, at now: Date
    ) async throws {
        let end = now.addingTimeInterval(Invitation.lifetime)
        let mail = InviteMail(
            inviter: inviter.name, role: guest.role.title.lowercased(), ends: day(of: end), link: invitation(token))
        let reader = MailReader(name: guest.name.isEmpty ? guest.email : guest.name, address: guest.email)
        try await post(mail, to: reader, until: end, in: transaction, at: now)
    }

    func verify(_ email: String, of member: Member, _ token: LinkToken, in transaction: Transaction, at now: Date)
        async throws
    {
        let end = now.addingTimeInterval(AddressChange.lifetime)
        let mail = VerifyAddressMail(
            before: member.email, after: email, ends: day(of: end), link: link("/address/", token))
        try await post(mail, to: MailReader(name: member.name, address: email), until: end, in: transaction, at: now)
    }

    /// To the address that is not the member's any more.
    func tellOldAddress(of change: AddressChange, in transaction: Transaction, at now: Date) async throws {
        let mail = AddressChangedMail(change, link: MailLink(home: home, path: "/account"))
        try await post(mail, to: MailReader(name: change.name, address: change.before), in: transaction, at: now)
    }

    func reset(_ reader: MailReader, _ token: LinkToken, in transaction: Transaction, at now: Date) async throws {
        let end = now.addingTimeInterval(PasswordReset.lifetime)
        let mail = PasswordResetMail(ends: tenant.formats.time(end), link: link("/password/set/", token))
        try await post(mail, to: reader, until: end, in: transaction, at: now)
    }

    func welcome(_ member: Member, in transaction: Transaction, at now: Date) async throws {
        let mail = WelcomeMail(address: member.email, link: MailLink(home: home, path: "/sign-in"))
        try await post(mail, to: MailReader(member), in: transaction, at: now)
    }

    /// Where whoever has it accepts.
    func invitation(_ token: LinkToken) -> MailLink { link("/invitation/", token) }

    private var home: String { tenant.home(services.settings) ?? "" }

    private func link(_ path: String, _ token: LinkToken) -> MailLink {
        MailLink(home: home, path: path + token.text)
    }

    private func day(of moment: Date) -> String { tenant.formats.longDay(Day(of: moment, in: tenant.formats.zone)) }
}
