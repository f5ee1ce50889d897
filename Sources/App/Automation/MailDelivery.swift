import FoundationEssentials
import Jobs
import Logging
import Mail
import Metrics
import Postgres
import Values

/// One attempt at handing a letter to the mail server.
///
/// The letter is taken up in one transaction and settled in another, each refused to a worker that has lost the job; between
/// them no connection to the database is held. When the process dies after the server has taken the letter and before that
/// is on record, the attempt is made again, with the same Message-ID and the same bytes: of the two mistakes, a letter that
/// never arrives is the worse one. Whom it is from is decided at each attempt: an address that DNS does not prove any more
/// must not be used for what was written while it did.
struct MailDelivery: Codable, Sendable {
    static let kind = JobKind<MailDelivery>("mail.send", maxAttempts: 10, timeout: .seconds(150))
    /// Seconds until the next attempt, after the first, the second and so on: about three days in all. A letter that nobody
    /// took by then has failed.
    private static let waits: [TimeInterval] = [60, 300, 1800, 7200, 21_600, 43_200, 86_400, 86_400]

    let letter: UUID
    /// Counted from 1; of each there is one.
    let attempt: Int

    init(letter: ID<Letter>, attempt: Int) {
        (self.letter, self.attempt) = (letter.uuid, attempt)
    }

    func enqueued(at now: Date, notBefore later: Date? = nil) throws(JobError) -> Command {
        try Queue.enqueue(
            Self.kind, self, key: "\(letter.uuidString.lowercased())/\(attempt)", at: now, notBefore: later)
    }

    /// Without a mail server the letter stays where it is, and `OutboxKeeper` asks again once there is one.
    func run(_ run: JobRun, _ services: Services) async throws {
        let id = ID<Letter>(letter)
        guard let mailer = services.mailer,
            let full = try await run.write({ try await $0.first(Letter.take(id, for: attempt)) })
        else { return }
        let sender = try await origin(run, services)
        let handover = await deliver(full, mailer, from: sender)
        Counter(label: "mail.deliveries", dimensions: [("outcome", handover.name)]).increment()
        run.logger.info("mail", metadata: ["letter": "\(id.short)", "outcome": "\(handover.name)"])
        try await run.finish { try await settle(full.letter, handover, at: services.clock.now(), in: $0) }
    }

    /// Nil while the agency has no address that is proven, and where nobody looks whether it still is.
    private func origin(_ run: JobRun, _ services: Services) async throws -> MailOrigin? {
        guard services.settings.mailServers != nil,
            let sender = try await run.read(VerifiedSender.current()).first
        else { return nil }
        do {
            return try sender.origin(services.senderKeys, of: ID(run.tenant))
        } catch {
            run.logger.error("The key of a sender cannot be opened; the platform’s address is used")
            return nil
        }
    }

    private func deliver(_ full: Letter.Full, _ mailer: Mailer, from origin: MailOrigin?) async -> Handover {
        let mailbox = origin?.mailbox ?? Mailbox(mailer.sender, name: HeaderText(flattening: full.letter.fromName))
        do throws(MailError) {
            return await mailer.send(try Message(full, from: mailbox), origin?.signer)
        } catch {
            return .refused("The address \(full.letter.recipient) cannot be written to.")
        }
    }

    private func settle(
        _ letter: Letter, _ handover: Handover, at now: Date, in transaction: Transaction
    ) async throws {
        switch handover {
        case .accepted:
            guard try await transaction.run(Letter.sent(letter.id, by: attempt, at: now)) == 1 else { return }
            try await transaction.run(Letter.forgetSecret(of: letter.id))
        case .postponed(let reason) where Self.waits.indices.contains(attempt - 1):
            let next = now.addingTimeInterval(Self.waits[attempt - 1])
            try await postpone(letter, until: next, because: reason, at: now, in: transaction)
        case .postponed(let reason), .refused(let reason):
            try await transaction.run(Letter.fail(letter.id, after: attempt, because: reason))
        }
    }

    private func postpone(
        _ letter: Letter, until next: Date, because reason: String, at now: Date, in transaction: Transaction
    ) async throws {
        if let end = letter.expiresAt, next >= end {
            let reason = "\(reason) The link in it would have ended before the next attempt.".prefix(500)
            try await transaction.run(Letter.fail(letter.id, after: attempt, because: String(reason)))
            return
        }
        let wait = Letter.postpone(letter.id, after: attempt, until: next, because: reason)
        guard try await transaction.run(wait) == 1 else { return }
        let again = MailDelivery(letter: letter.id, attempt: attempt + 1)
        try await transaction.run(again.enqueued(at: now, notBefore: next))
    }
}

extension Handover {
    /// As metrics and the log call it.
    fileprivate var name: String {
        switch self {
        case .accepted: "accepted"
        case .postponed: "postponed"
        case .refused: "refused"
        }
    }
}

extension Message {
    /// A letter as it goes out, with answers to the tenant.
    fileprivate init(_ full: Letter.Full, from sender: Mailbox) throws(MailError) {
        let letter = full.letter
        self.init(
            id: try MessageID(letter.messageID), date: letter.createdAt,
            from: sender,
            replyTo: (try? MailAddress(letter.replyTo)).flatMap {
                $0 == sender.address ? nil : Mailbox($0, name: HeaderText(flattening: letter.fromName))
            },
            to: Mailbox(try MailAddress(letter.recipient), name: HeaderText(flattening: letter.recipientName)),
            subject: HeaderText(flattening: letter.subject), text: full.text, html: full.html)
        // Nothing for a desk that is reached without TLS, as in development.
        unsubscription = letter.unsubscribe.flatMap { URL(string: $0) }.flatMap { try? Unsubscription($0) }
    }
}
