import Foundation
import Templates

/// The members, their roles and what they see, and whoever is invited.
struct MembersIndex: SitePage {
    static let template = "members/index"

    let summary: String
    let members: [Row]
    let invitations: [InvitationRow]

    init(_ members: [Member.Listed], _ invitations: [Invitation], _ formats: Formats, now: Date) {
        let roles = Member.Role.allCases.compactMap { role -> String? in
            let count = members.count { $0.member.role == role }
            return count == 0 ? nil : "\(count) \(role.title.lowercased())"
        }
        let people = members.count == 1 ? "1 person" : "\(formats.count(members.count)) people"
        summary = "\(people): \(roles.joined(separator: ", "))"
        self.members = members.map { Row($0, formats, now: now) }
        self.invitations = invitations.map { InvitationRow($0, formats, now: now) }
    }

    static let fields: [Field<Self>] = [
        .text("summary") { $0.summary },
        .list("members") { $0.members },
        .list("invitations") { $0.invitations },
        .flag("hasInvitations") { !$0.invitations.isEmpty },
    ]

    struct Row: View {
        let name, email, initials, role, scope: String
        let lastSeen: String?

        init(_ listed: Member.Listed, _ formats: Formats, now: Date) {
            name = listed.member.name
            email = listed.member.email
            initials = listed.member.initials
            role = listed.isDisabled ? "\(listed.member.role.title), disabled" : listed.member.role.title
            scope =
                switch listed.member.role {
                case .admin: "Everything, and the brand and members"
                case .ops: "All shows, imports and campaigns"
                case .creator: "Shows of \(listed.partyName ?? Formats.absent)"
                case .advertiser: "All shows, and campaigns of \(listed.partyName ?? Formats.absent)"
                }
            lastSeen = listed.signedInAt.map { formats.ago($0, now: now).relative }
        }

        static let fields: [Field<Self>] = [
            .text("name") { $0.name },
            .text("email") { $0.email },
            .text("initials") { $0.initials },
            .text("role") { $0.role },
            .text("scope") { $0.scope },
            .text("lastSeen") { $0.lastSeen },
        ]
    }
}
