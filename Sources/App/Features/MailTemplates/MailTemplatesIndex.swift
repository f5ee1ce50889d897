import FoundationEssentials
import MailText
import Templates
import Values

/// Every mail that the desk writes, and whose words it has.
struct MailTemplatesIndex: SitePage {
    static let template = "mail-templates/index"

    let summary: String
    let mails: [Row]

    init(_ own: [OwnMailTemplate], _ house: HouseMails, _ formats: Formats, now: Date) {
        mails = MailKind.allCases.map { kind in Row(kind, own.first { $0.kind == kind }, house, formats, now: now) }
        summary =
            own.isEmpty ? "All of them are worded as they came" : "\(formats.count(own.count)) in your own words"
    }

    static let fields: [Field<Self>] = [
        .text("summary") { $0.summary },
        .list("mails") { $0.mails },
    ]

    struct Row: View {
        let href, title, moment: String
        let words: String
        let badge: Badge

        init(_ kind: MailKind, _ own: OwnMailTemplate?, _ house: HouseMails, _ formats: Formats, now: Date) {
            href = "/mail-templates/\(kind.slug)"
            (title, moment) = (kind.title, kind.moment)
            guard let own else {
                (words, badge) = ("", Badge(kind: .info, icon: "mail", text: "Default"))
                return
            }
            let person = own.memberName.isEmpty ? "From the desk’s folder" : own.memberName
            words = "\(person), \(formats.ago(own.updatedAt, now: now).relative)"
            let fits = (try? house.compile(own.source, as: kind)) != nil
            badge =
                fits
                ? Badge(kind: .good, icon: "check", text: "Your words")
                : Badge(kind: .bad, icon: "error", text: "Does not fit: default in use")
        }

        static let fields: [Field<Self>] = [
            .text("href") { $0.href },
            .text("title") { $0.title },
            .text("moment") { $0.moment },
            .text("words") { $0.words },
            .view("badge") { $0.badge },
        ]
    }
}
