public import Foundation
import MailText
import Postgres
import Values
import Web

/// An invitation by which the operator makes somebody an admin: the only way into a desk in which nobody is yet.
final class AdminInvitation: Sendable {
    private let guest: Guest
    private let inviter: Inviter
    private let desk: MailDesk
    private let now: Date
    private let token = LinkToken()
    private let id: ID<Invitation>

    /// Throws `OperatorProblem` for an address or a name that cannot be.
    init(_ admin: FirstAdmin, to desk: MailDesk, at now: Date) throws {
        (guest, inviter) = (try admin.guest(), Inviter(admin.inviter))
        (self.desk, self.now, id) = (desk, now, .new(at: now))
    }

    /// Writes the invitation and its letter, as somebody who may do what admins do. One that is open already is withdrawn,
    /// so that the last link is the one that works.
    func make(in transaction: Transaction) async throws {
        if try await transaction.first(Member.exists(guest.email)) == true {
            throw OperatorProblem.member(guest.email)
        }
        let open = try await transaction.rows(Invitation.open()).filter { $0.email == guest.email }
        for invitation in open { try await transaction.run(Invitation.withdraw(invitation.id, at: now)) }
        try await transaction.batch([
            Invitation.create(id, guest, token, by: inviter, at: now), Invitation.note(id, guest, from: nil),
        ])
        try await desk.invite(guest, by: inviter, token, in: transaction, at: now)
    }

    /// For whoever has made it.
    var summary: InvitationSummary {
        InvitationSummary(
            address: guest.email, expiresAt: now.addingTimeInterval(Invitation.lifetime),
            isMailSetUp: desk.services.mailer != nil, link: desk.invitation(token).address)
    }
}

/// An invitation as scripts read it.
public struct InvitationSummary: Encodable, Sendable {
    public let address: String
    public let expiresAt: Date
    /// Otherwise the mail waits in the outbox.
    public let isMailSetUp: Bool
    /// Lets whoever has it in as admin, once.
    public var link: String?
}
