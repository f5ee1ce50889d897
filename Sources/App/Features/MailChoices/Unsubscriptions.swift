import Hummingbird
import Postgres
import Values
import Web

/// Doing without a kind of mail, by the link at the foot of one.
struct Unsubscriptions {
    /// A page with one button: links in mails are followed by machines, too, and looking changes nothing.
    @Sendable func new(_ request: Request, _ context: TenantContext) async throws -> Response {
        let (ticket, link) = try link(context)
        return try context.page(UnsubscribePage(link.kind, ticket), for: request)
    }

    /// What the button does, and what a mail program does by itself (RFC 8058). Without signing in and without a token of ours:
    /// the signed link is the proof, and nothing worse can be done with it. It answers with a page, for a mail program
    /// follows no redirect.
    @Sendable func create(_ request: Request, _ context: TenantContext) async throws -> Response {
        let (ticket, link) = try link(context)
        let note = Audit.note(
            "stop mail", by: link.member, change: [.init(link.kind.title, "Sent", "Not sent")],
            from: context.visit.remoteAddress)
        do {
            try await context.itself.write { transaction in
                guard try await transaction.run(Mute.add(link.kind, of: link.member)) == 1 else { return }
                try await transaction.run(note)
            }
        } catch let error as PostgresError where error.sqlState == "23503" {
            // The member is gone, and so is their mail.
        }
        return try context.page(UnsubscribePage(link.kind, ticket, isDone: true), for: request)
    }

    private func link(_ context: TenantContext) throws -> (String, MuteLink) {
        let ticket = try context.decoded("ticket")
        guard let link = MuteLink(ticket: ticket, context.desk.services.muteTickets),
            link.tenant == context.desk.tenant.id
        else { throw HTTPFailure.notFound }
        return (ticket, link)
    }
}

extension Unsubscriptions {
    /// Whether a request is one that needs no page of ours before it.
    @Sendable static func isOne(_ request: Request) -> Bool {
        request.method == .post && request.uri.path.hasPrefix(MuteLink.path(""))
    }
}
