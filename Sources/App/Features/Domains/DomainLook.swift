import DNS
import Domains
import Outbound
import Values

/// One look at what DNS says of a host.
struct DomainLook: Sendable {
    let proof, route: DomainFinding
    let sight: Domain.Sight

    /// Asks for everything at once; it takes as long as the slowest answer, and a few seconds at most.
    static func take(at records: DomainRecords, _ resolver: DNSResolver) async -> DomainLook {
        DomainLook(records, await resolver.ask(DomainQuestions(records).all))
    }

    init(_ records: DomainRecords, _ answers: [DNSQuestion: DNSAnswer]) {
        let questions = DomainQuestions(records)
        func answer(_ question: DNSQuestion) -> DNSAnswer { answers[question] ?? .unknown("It could not be asked") }
        let texts = answer(questions.proof)
        proof = texts.isUnknown ? .unknown : texts.records.contains(records.proof.value) ? .present : .absent
        let (host, target) = (questions.host.map(answer), questions.target.map(answer))
        let wanted = Set(records.desk.addresses + target.flatMap(\.records).compactMap { Address($0) })
        route = Self.route(host, to: wanted, isSure: !target.contains(where: \.isUnknown))
        var sight = Domain.Sight()
        sight.proof = Self.shown(texts.records)
        sight.route = Self.shown(Self.ways(host, from: records.name))
        sight.trouble = proof == .unknown || route == .unknown ? Self.trouble([texts] + host + target) : nil
        sight.authority = CertificateAuthorities(questions.authorities.map { ($0.name, answer($0)) })
            .objection(to: records.desk.authority)
        self.sight = sight
    }

    /// Here when every address that it has is ours.
    private static func route(_ answers: [DNSAnswer], to wanted: Set<Address>, isSure: Bool) -> DomainFinding {
        let found = answers.flatMap(\.records).compactMap { Address($0) }
        if found.contains(where: { !wanted.contains($0) }) { return isSure ? .absent : .unknown }
        if answers.contains(where: \.isUnknown) { return .unknown }
        return found.isEmpty ? .absent : .present
    }

    /// The end of its CNAMEs, then the addresses.
    private static func ways(_ answers: [DNSAnswer], from name: DomainName) -> [String] {
        let names = answers.compactMap { answer -> String? in
            if case .found(_, let at) = answer, at != name.host.name { at } else { nil }
        }
        return Array(Set(names)).sorted() + answers.flatMap(\.records)
    }

    private static func trouble(_ answers: [DNSAnswer]) -> String? {
        for case .unknown(let reason) in answers { return String(reason.prefix(200)) }
        return nil
    }

    /// As much as the page has room for; what is not ours may be anything.
    private static func shown(_ texts: [String]) -> [String] {
        texts.prefix(8).map { text in
            String(
                text.unicodeScalars.map { $0.properties.generalCategory == .control ? "�" : Character($0) }.prefix(120))
        }
    }
}

/// What is asked about a host.
struct DomainQuestions: Sendable {
    let proof: DNSQuestion
    let host, target, authorities: [DNSQuestion]

    init(_ records: DomainRecords) {
        let name = records.name
        proof = DNSQuestion(.txt, of: records.proof.name)
        host = [DNSQuestion(.a, of: name.host.name), DNSQuestion(.aaaa, of: name.host.name)]
        target = records.desk.cname.map { [DNSQuestion(.a, of: $0.name), DNSQuestion(.aaaa, of: $0.name)] } ?? []
        authorities = name.withAncestors.map { DNSQuestion(.caa, of: $0) }
    }

    var all: [DNSQuestion] { [proof] + host + target + authorities }
}
