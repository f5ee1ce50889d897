import Templates
import Web

/// The page behind the link at the foot of a mail: whether its reader wants no more of the kind.
struct UnsubscribePage: SitePage {
    static let template = "unsubscribe/show"

    let ticket, kind: String
    let isDone: Bool

    init(_ kind: MailKind, _ ticket: String, isDone: Bool = false) {
        self.kind = kind.title
        (self.ticket, self.isDone) = (ticket, isDone)
    }

    static let fields: [Field<Self>] = [
        .text("ticket") { $0.ticket },
        .text("kind") { $0.kind },
        .flag("isDone") { $0.isDone },
    ]
}
