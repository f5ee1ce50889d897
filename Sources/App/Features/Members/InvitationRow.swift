import FoundationEssentials
import Templates
import Values

/// Somebody who is invited and has not accepted yet.
struct InvitationRow: View {
    let id, email, role, sent: String
    let badge: Badge

    init(_ invitation: Invitation, _ formats: Formats, now: Date) {
        id = invitation.id.short
        email = invitation.email
        role = [invitation.role.title, invitation.partyName].compactMap(\.self).joined(separator: ", ")
        sent = "\(formats.ago(invitation.sentAt, now: now).relative), by \(invitation.inviterName)"
        let end = Day(of: invitation.expiresAt, in: formats.zone)
        badge =
            invitation.expiresAt > now
            ? Badge(kind: .info, icon: "clock", text: "Until \(formats.shortDay(end))")
            : Badge(kind: .warn, icon: "clock", text: "Ran out")
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id },
        .text("email") { $0.email },
        .text("role") { $0.role },
        .text("sent") { $0.sent },
        .view("badge") { $0.badge },
    ]
}
