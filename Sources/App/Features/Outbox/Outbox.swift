import Foundation
import Hummingbird
import Jobs
import Postgres
import Values
import Web

/// The mail of the desk: what waits, what went out, what did not.
struct Outbox {
    @Sendable func index(_ request: Request, _ context: OpsContext) async throws -> Response {
        let filter = OutboxFilter(request.query)
        let (letters, counts) = try await context.database.read(Letter.list(filter), Letter.counts())
        let services = context.desk.services
        let page = OutboxIndex(
            letters, counts.first, filter, context.tenant.formats, isSetUp: services.mailer != nil,
            now: services.clock.now())
        return try context.page(page, for: request)
    }

    @Sendable func show(_ request: Request, _ context: OpsContext) async throws -> Response {
        let services = context.desk.services
        let page = OutboxShow(
            try await letter(context), context.tenant.formats, isSetUp: services.mailer != nil,
            now: services.clock.now())
        return try context.page(page, for: request)
    }

    /// Lets a letter that failed try once more.
    @Sendable func retry(_ request: Request, _ context: OpsContext) async throws -> Response {
        _ = try await context.form(request)
        let letter = try await letter(context).letter
        let words =
            try await sendAgain(letter.id, context)
            ? Flash(.success, "The mail is on its way again.")
            : Flash(.warning, "The mail did not fail, so there was nothing to send again.")
        return context.redirect(to: "/outbox/\(letter.id.short)", words)
    }

    private func sendAgain(_ id: ID<Letter>, _ context: OpsContext) async throws -> Bool {
        let now = context.desk.services.clock.now()
        return try await context.database.write { transaction in
            guard let attempts = try await transaction.first(Letter.sendAgain(id, at: now)) else { return false }
            try await transaction.batch([
                try MailDelivery(letter: id, attempt: attempts + 1).enqueued(at: now),
                Audit.note("send mail again", subject: id.uuid, from: context.visit.remoteAddress),
            ])
            return true
        }
    }

    /// The letter that the address names; throws 404 when there is none.
    private func letter(_ context: OpsContext) async throws -> Letter.Full {
        guard let id = ID<Letter>(short: try context.decoded("id")),
            let found = try await context.database.first(Letter.find(id))
        else { throw HTTPFailure.notFound }
        return found
    }
}
