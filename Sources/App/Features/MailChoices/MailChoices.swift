import Hummingbird
import Postgres
import Templates
import Values
import Web

/// Which mails a member gets, on the account's page.
struct MailChoices {
    /// What is not ticked is not sent any more.
    @Sendable func update(_ request: Request, _ context: MemberContext) async throws -> Response {
        let fields = try await context.form(request)
        let before = try await context.database.read(Mute.own())
        let kinds = MailKind.choices(for: context.member.role, beside: before)
        let after = kinds.filter { !fields.isChecked($0.slug) }
        let changes = kinds.filter { before.contains($0) != after.contains($0) }.map {
            after.contains($0) ? Audit.Change($0.title, "Sent", "Not sent") : Audit.Change($0.title, "Not sent", "Sent")
        }
        if !changes.isEmpty {
            try await context.database.run(
                Mute.forgetOwn(), Mute.chooseOwn(after),
                Audit.note("choose mails", change: changes, from: context.visit.remoteAddress))
        }
        return context.redirect(to: "/account", Flash(.success, "Saved. Mail that is on its way may still arrive."))
    }
}

extension MailKind {
    /// What a member can choose: what the role may get, and what they did without before.
    static func choices(for role: Member.Role, beside muted: [MailKind]) -> [MailKind] {
        let kinds = optional(for: role)
        return allCases.filter { kinds.contains($0) || muted.contains($0) }
    }
}

/// The mails that a member may do without, each with a box to tick.
struct MailChoicesPanel: View {
    let kinds: [Choice]

    init(_ role: Member.Role, muted: [MailKind]) {
        kinds = MailKind.choices(for: role, beside: muted).map { Choice($0, isWanted: !muted.contains($0)) }
    }

    static let fields: [Field<Self>] = [.list("kinds") { $0.kinds }]

    struct Choice: View {
        let slug, title: String
        let isWanted: Bool

        init(_ kind: MailKind, isWanted: Bool) {
            (slug, title, self.isWanted) = (kind.slug, kind.title, isWanted)
        }

        static let fields: [Field<Self>] = [
            .text("slug") { $0.slug },
            .text("title") { $0.title },
            .flag("isWanted") { $0.isWanted },
        ]
    }
}
