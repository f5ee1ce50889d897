import Domains
import Templates

/// A DNS record to set, in fields to copy, and what was there at the last look.
struct DomainRecordView: View {
    let id, title, type, name, short, value, saw: String
    let state: Badge
    /// The badge says all there is to say.
    let note: String? = nil

    /// The proof, then the way here.
    static func all(_ records: DomainRecords, _ domain: Domain) -> [Self] {
        let proof = Self("proof", "Proof that the host is yours", records.proof, records, domain.seen.proof, domain)
        let routes = records.routes.enumerated().map { number, record in
            Self("route-\(number + 1)", "The way here", record, records, domain.seen.route, domain)
        }
        return [proof] + routes
    }

    private init(
        _ id: String, _ title: String, _ record: DomainRecords.Record, _ records: DomainRecords, _ saw: [String],
        _ domain: Domain
    ) {
        (self.id, self.title, type, name, value) = (id, title, record.type, record.name, record.value)
        short = records.short(record)
        self.saw = saw.isEmpty ? "Nothing" : saw.joined(separator: ", ")
        state = Self.state(isProof: id == "proof", record, domain, saw)
    }

    /// Whether what is there will do.
    private static func state(
        isProof: Bool, _ record: DomainRecords.Record, _ domain: Domain, _ saw: [String]
    ) -> Badge {
        let isThere = isProof ? saw.contains(record.value) : domain.status.isServed && domain.life.failingSince == nil
        if isThere { return Badge(kind: .good, icon: "check", text: "Found") }
        guard domain.checkedAt != nil else { return Badge(kind: .info, icon: "clock", text: "Not looked for yet") }
        if saw.isEmpty { return Badge(kind: .warn, icon: "warning", text: "Not found") }
        if isProof { return Badge(kind: .warn, icon: "warning", text: "Not among them") }
        return domain.status == .claimed
            ? Badge(kind: .info, icon: "info", text: "Seen")
            : Badge(kind: .warn, icon: "warning", text: "Leads elsewhere")
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
