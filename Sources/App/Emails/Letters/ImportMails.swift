import MailText
import Sponsorship
import Templates

/// Tells somebody who asked for it that an import is saved.
struct ImportFinishedMail: DeskMail {
    static let kind = MailKind.importFinished

    let file, rows, created, changed, rejected: String
    let link: MailLink

    static let fields: [MailField<Self>] = [
        .text("file", "The name of the file") { $0.file },
        .number("rows", "How many rows it has") { $0.rows },
        .number("created", "How many of them were new") { $0.created },
        .number("changed", "How many changed what was there") { $0.changed },
        .number("rejected", "How many could not be taken") { $0.rejected },
        .address("link", "The import, with its rejected rows") { $0.link },
    ]

    static func sample(_ rows: SampleRows) -> Self {
        Self(
            file: rows.file, rows: rows.count(rows.rows), created: rows.count(rows.created),
            changed: rows.count(rows.changed), rejected: rows.count(rows.rejected),
            link: MailLink(home: rows.home, path: "/imports"))
    }
}

extension ImportFinishedMail {
    init(_ item: Import, _ tally: ImportTally, link: MailLink, _ formats: Formats) {
        self.init(
            file: item.fileName, rows: formats.count(tally.rows), created: formats.count(tally.created),
            changed: formats.count(tally.changed), rejected: formats.count(tally.rejected), link: link)
    }
}

/// Tells somebody that a file they sent was not saved.
struct ImportFailedMail: DeskMail {
    static let kind = MailKind.importFailed

    let file, reason: String
    let link: MailLink

    static let fields: [MailField<Self>] = [
        .text("file", "The name of the file") { $0.file },
        .text("reason", "Why nothing of it was saved, in a sentence") { $0.reason },
        .address("link", "The import, and what to do next") { $0.link },
    ]

    static func sample(_ rows: SampleRows) -> Self {
        Self(file: rows.failedFile, reason: rows.failure, link: MailLink(home: rows.home, path: "/imports"))
    }
}
