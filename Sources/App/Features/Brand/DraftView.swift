import FoundationEssentials
import Templates
import Values

/// The draft on the page of the brand: who changed it, what it changes, and what can be done with it.
struct DraftView: View {
    let stamp, state, link, linkNote: String
    let changes: [AuditIndex.ChangeRow]

    init(
        _ draft: BrandDraft, _ desk: BrandDesk, link: (address: String, end: Date), _ formats: Formats, today: Day
    ) {
        stamp = desk.stamp
        let person = draft.memberName.isEmpty ? "Changed" : "Changed by \(draft.memberName)"
        state = "\(person) on \(formats.instant(draft.changedAt))"
        self.link = link.address
        let day = formats.day(Day(of: link.end, in: formats.zone), today: today)
        linkNote = "Shows the draft without signing in, until \(day) or until it is published."
        changes = desk.changes.map(AuditIndex.ChangeRow.init)
    }

    static let fields: [Field<Self>] = [
        .text("stamp") { $0.stamp },
        .text("state") { $0.state },
        .text("link") { $0.link },
        .text("linkNote") { $0.linkNote },
        .list("changes") { $0.changes },
    ]
}
