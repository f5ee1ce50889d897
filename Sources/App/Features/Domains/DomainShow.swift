import Domains
import Foundation
import Templates
import Values

/// A host: how it stands, the records it needs beside those that are there, what can be done with it.
struct DomainShow: SitePage {
    static let template = "domains/show"

    let domain: Domain
    let checked, next: String
    let notes: [String]
    let records: [DomainRecordView]
    let facts: [Fact]

    init(_ domain: Domain, _ records: DomainRecords?, _ tenant: Tenant, now: Date) {
        let formats = tenant.formats
        self.domain = domain
        next = domain.nextStep(formats)
        checked =
            domain.token == nil
            ? "Came with the desk"
            : domain.isChecking
                ? "Being looked at now"
                : domain.checkedAt.map { "Looked at \(formats.ago($0, now: now).relative)" } ?? "Not looked at yet"
        notes = [
            domain.seen.trouble.map {
                "At the last look no name server could say how it stands: \($0). That changes nothing."
            },
            domain.seen.authority,
        ].compactMap(\.self)
        self.records = domain.status == .released ? [] : records.map { DomainRecordView.all($0, domain) } ?? []
        facts = Self.facts(domain, formats)
    }

    private static func facts(_ domain: Domain, _ formats: Formats) -> [Fact] {
        let moments: [(String, Date?)] = [
            ("Added", domain.claimedAt), ("Proven", domain.life.provenAt), ("Leads here since", domain.life.routedAt),
            ("First seen in use", domain.life.seenAt), ("Records missing since", domain.life.failingSince),
            ("Removed", domain.life.releasedAt),
        ]
        let spelling = domain.spelled == domain.host ? [] : [Fact("In DNS", domain.host)]
        let known = moments.compactMap { label, moment in moment.map { Fact(label, formats.instant($0)) } }
        let person =
            domain.token == nil ? [] : [Fact("Added by", domain.memberName.isEmpty ? "The desk" : domain.memberName)]
        return [Fact("Main host", domain.isPrimary ? "Yes" : "No")] + spelling + known + person
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.domain.id.short },
        .text("heading") { $0.domain.spelled },
        .text("host") { $0.domain.host },
        .text("checked") { $0.checked },
        .text("next") { $0.next },
        .view("status") { $0.domain.badge },
        .flag("isMoving") { $0.domain.isChecking },
        .text("version") { $0.domain.version },
        .texts("notes") { $0.notes },
        .list("records") { $0.records },
        .flag("hasRecords") { !$0.records.isEmpty },
        .flag("canCheck") { !$0.records.isEmpty },
        .flag("canBePrimary") { $0.domain.status.isServed && !$0.domain.isPrimary },
        .flag("canRemove") { $0.domain.token != nil && $0.domain.status != .released },
        .flag("isServed") { $0.domain.status.isServed },
        .list("facts") { $0.facts },
    ]
}
