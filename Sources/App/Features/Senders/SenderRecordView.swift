import Mail
import Templates

/// A TXT record to set, in fields to copy, and what was there at the last look.
struct SenderRecordView: View {
    let id, title, name, short, value, saw: String
    let type = "TXT"
    let state: Badge
    let note: String?

    static func all(_ records: SenderRecords, _ sender: Sender) -> [Self] {
        let (sight, isNew) = (sender.sight, sender.checkedAt == nil)
        let spf = SPFRecord.wanted(records.servers, beside: sight.spfTexts)
        let needsPolicy = sight.dmarc == .missing || sight.dmarc == .unknown && sight.dmarcTexts.isEmpty
        func view(
            _ id: String, _ title: String, _ name: String, _ value: String, _ finding: RecordFinding, _ saw: [String],
            _ note: String
        ) -> Self {
            Self(
                id: id, title: title, name: name, short: records.short(name), value: value,
                saw: saw.isEmpty ? "Nothing" : saw.joined(separator: "  "),
                state: finding.badge(isNew: isNew), note: isNew ? nil : note)
        }
        return [
            view(
                "dkim", "The key that signs your mail (DKIM)", records.dkimName, records.key, sight.dkim,
                sight.dkimTexts, sight.dkim.aboutKey),
            view(
                "spf", "The servers that send it (SPF)", records.spfName, spf, sight.spf, sight.spfTexts,
                sight.spf.aboutServers(records.servers.text)),
            view(
                "dmarc", "What receivers do with forgeries (DMARC)", records.dmarcName,
                needsPolicy ? DMARCRecord.harmless : sight.dmarcTexts.first ?? DMARCRecord.harmless, sight.dmarc,
                sight.dmarcTexts, sight.dmarc.aboutPolicy),
        ]
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
