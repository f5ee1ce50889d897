import FoundationEssentials
import Mail
import Postgres
import Values

/// A mail that is written and has no reader yet: finished texts in a tenant's name.
struct Draft: Sendable {
    /// What it is about, such as `import failed`.
    let kind: String
    let fromName, replyTo: String
    let subject: String
    let text, html: String
    /// The tenant's own, which ends the id of the message.
    let host: String

    /// Puts a letter for the member into the outbox, and asks for the job that sends it; in the transaction of what it tells
    /// of. Nothing happens when the member may not sign in any more.
    func post(to reader: ID<Member>, in transaction: Transaction, at now: Date) async throws {
        let id = ID<Letter>.new(at: now)
        let message = try MessageID(id.short, at: host).description
        let letter = Letter.post(id, self, as: message, to: reader, at: now)
        guard try await transaction.run(letter) == 1 else { return }
        try await transaction.run(MailDelivery(letter: id, attempt: 1).enqueued(at: now))
    }
}
