import DNS
import Domains
import Mail
import Values

/// The three TXT records that a domain needs before mail may come from it.
struct SenderRecords: Sendable {
    let domain: DomainName
    let selector, key: String
    let servers: SPFMechanism

    /// Nil where the operator does not say which servers send.
    init?(_ sender: Sender, _ servers: SPFMechanism?) {
        guard let servers, let domain = try? DomainName(sender.domain) else { return nil }
        (self.domain, self.servers) = (domain, servers)
        (selector, key) = (sender.selector, sender.record)
    }

    var dkimName: String { "\(selector)._domainkey.\(domain.host.name)" }
    var spfName: String { domain.host.name }
    var dmarcName: String { "_dmarc.\(domain.host.name)" }
    /// Where receivers look for a policy when the domain itself has none (RFC 7489, 6.6.3).
    var dmarcParent: String { "_dmarc.\(domain.registrable)" }

    /// What panels that add the registered name by themselves want instead of the whole name.
    func short(_ name: String) -> String {
        name == domain.registrable ? "@" : String(name.dropLast(domain.registrable.count + 1))
    }
}

/// One look at what DNS says of a sender's domain.
struct SenderLook: Sendable {
    let finding: DomainFinding
    let sight: Sender.Sight

    /// It takes as long as the slowest answer, and a few seconds at most.
    static func take(at records: SenderRecords, _ resolver: DNSResolver) async -> SenderLook {
        let names = [records.dkimName, records.spfName, records.dmarcName, records.dmarcParent]
        return SenderLook(records, await resolver.ask(names.map { DNSQuestion(.txt, of: $0) }))
    }

    init(_ records: SenderRecords, _ answers: [DNSQuestion: DNSAnswer]) {
        func answer(_ name: String) -> DNSAnswer {
            answers[DNSQuestion(.txt, of: name)] ?? .unknown("It could not be asked")
        }
        let (key, servers) = (answer(records.dkimName), answer(records.spfName))
        var policy = answer(records.dmarcName)
        if !policy.isUnknown, DMARCRecord.finding(policy.records) == .missing { policy = answer(records.dmarcParent) }
        var sight = Sender.Sight()
        sight.dkim = Self.finding(key) { texts in
            DKIMRecord(records.key).map { DKIMRecord.finding(texts, wanting: $0) } ?? .unknown
        }
        sight.spf = Self.finding(servers) { SPFRecord.finding($0, wanting: records.servers) }
        sight.dmarc = Self.finding(policy, DMARCRecord.finding)
        sight.dkimTexts = Self.shown(key.records)
        sight.spfTexts = Self.shown(servers.records.filter { SPFRecord($0) != nil })
        sight.dmarcTexts = Self.shown(policy.records)
        sight.trouble = Self.trouble([key, servers, policy])
        self.sight = sight
        finding = Self.sum([sight.dkim, sight.spf, sight.dmarc])
    }

    private static func finding(_ answer: DNSAnswer, _ read: ([String]) -> RecordFinding) -> RecordFinding {
        answer.isUnknown ? .unknown : read(answer.records)
    }

    /// Present when all are; absent when one is, whatever is not known of the others.
    private static func sum(_ findings: [RecordFinding]) -> DomainFinding {
        if findings.contains(where: { $0 != .found && $0 != .unknown }) { return .absent }
        return findings.contains(.unknown) ? .unknown : .present
    }

    private static func trouble(_ answers: [DNSAnswer]) -> String? {
        for case .unknown(let reason) in answers { return String(reason.prefix(200)) }
        return nil
    }

    /// As much as the page has room for; what is not ours may be anything.
    private static func shown(_ texts: [String]) -> [String] {
        texts.prefix(8).map { text in
            String(
                text.unicodeScalars.map { $0.properties.generalCategory == .control ? "�" : Character($0) }.prefix(1000)
            )
        }
    }
}
