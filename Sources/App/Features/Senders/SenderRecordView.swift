import Mail
import Templates

/// A TXT record to set, in fields to copy, and what was there at the last look.
struct SenderRecordView: View {
    let id, title, name, short, value, saw: String
    let type = "TXT"
    let state: Badge
    /// What is to be done about it; nil before the first look.
    let note: String?

    static func all(_ records: SenderRecords, _ sender: Sender) -> [Self] {
        let sight = sender.sight
        return [
            Self(
                "dkim", "The key that signs your mail (DKIM)", records.dkimName, records.key, records,
                seen: (sight.dkim, sight.dkimTexts), sight.dkim.aboutKey, sender),
            Self(
                "spf", "The servers that send it (SPF)", records.spfName,
                SPFRecord.wanted(records.servers, beside: sight.spfTexts), records, seen: (sight.spf, sight.spfTexts),
                sight.spf.aboutServers(records.servers.text), sender),
            Self(
                "dmarc", "What receivers do with forgeries (DMARC)", records.dmarcName,
                DMARCRecord.wanted(beside: sight.dmarcTexts), records, seen: (sight.dmarc, sight.dmarcTexts),
                sight.dmarc.aboutPolicy, sender),
        ]
    }

    private init(
        _ id: String, _ title: String, _ name: String, _ value: String, _ records: SenderRecords,
        seen: (finding: RecordFinding, texts: [String]), _ note: String, _ sender: Sender
    ) {
        (self.id, self.title, self.name, self.value) = (id, title, name, value)
        short = records.short(name)
        saw = seen.texts.isEmpty ? "Nothing" : seen.texts.joined(separator: ", ")
        state = seen.finding.badge(isNew: sender.checkedAt == nil)
        self.note = sender.checkedAt == nil ? nil : note
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id },
        .text("title") { $0.title },
        .text("type") { $0.type },
        .text("name") { $0.name },
        .text("short") { $0.short },
        .text("value") { $0.value },
        .text("saw") { $0.saw },
        .text("note") { $0.note },
        .view("state") { $0.state },
    ]
}
