import FoundationEssentials
import Templates
import Values

/// One letter: what it says in plain text, and what became of it.
struct OutboxShow: SitePage {
    static let template = "outbox/show"

    let id, subject, context, text: String
    let badge: Badge
    let reason: String?
    let isSetUp, canRetry, isSecret: Bool
    let facts: [Fact]

    init(_ full: Letter.Full, _ formats: Formats, isSetUp: Bool, now: Date) {
        let letter = full.letter
        id = letter.id.short
        subject = letter.subject
        context = "To \(letter.reader)"
        text = full.text
        badge = letter.badge
        reason = letter.lastError
        self.isSetUp = isSetUp || letter.status == .sent
        canRetry = letter.canRetry(at: now)
        isSecret = letter.isSecret
        facts = Self.facts(letter, formats, now: now)
    }

    private static func facts(_ letter: Letter, _ formats: Formats, now: Date) -> [Fact] {
        [
            Fact("About", letter.kind.capitalizedFirst), Fact("From", letter.fromName),
            Fact("Answers go to", letter.replyTo), Fact("Written", formats.instant(letter.createdAt)),
            letter.sentAt.map { Fact("Sent", formats.instant($0)) },
            letter.nextAt.map { Fact("Next attempt", $0 > now ? formats.instant($0) : "Next in turn") },
            Fact("Attempts", formats.count(letter.attempts)), Fact("Message-ID", letter.messageID),
        ].compactMap(\.self)
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id },
        .text("subject") { $0.subject },
        .text("reader") { $0.context },
        .text("text") { $0.text },
        .view("badge") { $0.badge },
        .text("reason") { $0.reason },
        .flag("isSetUp") { $0.isSetUp },
        .flag("canRetry") { $0.canRetry },
        .flag("isSecret") { $0.isSecret },
        .list("facts") { $0.facts },
    ]
}
