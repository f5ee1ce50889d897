import FoundationEssentials
import Mail
import Postgres
import Values

/// A mail that is written and not posted yet: finished texts in a tenant's name.
struct Draft: Sendable {
    /// What it is about, such as `import failed`.
    let kind: String
    let fromName, replyTo: String
    /// As the outbox shows it.
    let shown: MailTexts
    /// As its reader gets it, where that is more than others may see.
    var secret: MailTexts?
    /// The tenant's own, which ends the id of the message.
    let host: String
    /// Where its reader stops such mail with one request; nil for mail that nobody can do without.
    var unsubscribe: String?
    /// When what it offers ends: it is not sent after that.
    var expiresAt: Date?

    /// Puts a letter into the outbox, and asks for the job that sends it; in the transaction of what it tells of.
    func post(to reader: MailReader, in transaction: Transaction, at now: Date) async throws {
        let id = ID<Letter>.new(at: now)
        let message = try MessageID(id.short, at: host).description
        try await transaction.run(Letter.post(id, self, as: message, to: reader, at: now))
        if let secret { try await transaction.run(Letter.keep(secret, of: id)) }
        try await transaction.run(MailDelivery(letter: id, attempt: 1).enqueued(at: now))
    }
}
