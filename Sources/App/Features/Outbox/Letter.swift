import FoundationEssentials
import Postgres
import Values

/// A mail to one person, as it lies in the outbox.
struct Letter: Sendable, Identified, RowDecodable {
    static let idPrefix = "mail"

    /// Where it is. Its texts are those of the column.
    enum Status: String, Sendable, CaseIterable, TextColumn {
        case queued, sending, sent, failed
    }

    let id: ID<Letter>
    let kind: String
    let recipient, recipientName: String
    let fromName, replyTo: String
    let subject: String
    let messageID: String
    let status: Status
    /// How often it was handed to the mail server.
    let attempts: Int
    let nextAt: Date?
    /// Why it did not go the last time, in the mail server's words.
    let lastError: String?
    let createdAt: Date
    let sentAt: Date?
    /// Whether its reader gets a link that nobody else may see.
    let isSecret: Bool
    /// When what it offers ends.
    let expiresAt: Date?
    /// Where its reader stops such mail with one request.
    let unsubscribe: String?
}

extension Letter {
    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        kind = try row.next()
        recipient = try row.next()
        recipientName = try row.next()
        fromName = try row.next()
        replyTo = try row.next()
        subject = try row.next()
        messageID = try row.next()
        status = try row.next()
        attempts = try row.next()
        nextAt = try row.next()
        lastError = try row.next()
        createdAt = try row.next()
        sentAt = try row.next()
        isSecret = try row.next()
        expiresAt = try row.next()
        unsubscribe = try row.next()
    }

    /// Whether a person may let it try once more.
    func canRetry(at now: Date) -> Bool { status == .failed && expiresAt.map { $0 > now } ?? true }

    /// With what it says.
    struct Full: Sendable, RowDecodable {
        let letter: Letter
        let text, html: String

        init(from row: inout RowReader) throws(PostgresError) {
            letter = try Letter(from: &row)
            text = try row.next()
            html = try row.next()
        }
    }
}
