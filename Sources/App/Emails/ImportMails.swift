import Sponsorship
import Templates
import Values

/// Tells somebody that a file they sent was not saved.
struct ImportFailedMail: MailPage {
    static let template = "emails/import_failed"
    static let kind = "import failed"

    let fileName, reason, href: String

    static let fields: [Field<Self>] = [
        .text("fileName") { $0.fileName },
        .text("reason") { $0.reason },
        .text("href") { $0.href },
    ]
}

/// Tells somebody who asked for it that an import is saved.
struct ImportFinishedMail: MailPage {
    static let template = "emails/import_finished"
    static let kind = "import finished"

    let fileName, href: String
    let facts: [Fact]
    let hasRejections: Bool

    init(_ item: Import, _ tally: ImportTally, href: String, _ formats: Formats) {
        fileName = item.fileName
        self.href = href
        hasRejections = tally.rejected > 0
        facts = [
            Fact("Rows in the file", formats.count(tally.rows)), Fact("New", formats.count(tally.created)),
            Fact("Changed", formats.count(tally.changed)), Fact("Rejected", formats.count(tally.rejected)),
        ]
    }

    static let fields: [Field<Self>] = [
        .text("fileName") { $0.fileName },
        .text("href") { $0.href },
        .list("facts") { $0.facts },
        .flag("hasRejections") { $0.hasRejections },
    ]
}
