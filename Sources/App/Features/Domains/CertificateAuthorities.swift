import DNS

/// Who may make certificates for a host, by its CAA records (RFC 8659): those of the nearest name that has any count.
struct CertificateAuthorities: Sendable {
    private let answers: [(name: String, answer: DNSAnswer)]

    /// The answers for the host and the names above it, the nearest first.
    init(_ answers: [(name: String, answer: DNSAnswer)]) {
        self.answers = answers
    }

    /// What to say when the records keep this authority out; nil when they do not, or nobody could say.
    func objection(to authority: String) -> String? {
        for (name, answer) in answers {
            if answer.isUnknown { return nil }
            guard !answer.records.isEmpty else { continue }
            let named = answer.records.compactMap(Self.issuer)
            guard !named.isEmpty, !named.contains(authority) else { return nil }
            return "The CAA records of \(String(name.prefix(150))) keep \(authority) from making a certificate. "
                + "Add one: 0 issue \"\(authority)\"."
        }
        return nil
    }

    /// The domain of `issue letsencrypt.org; validationmethods=dns-01`; empty for nobody at all.
    private static func issuer(_ record: String) -> String? {
        let words = record.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard words.first?.lowercased() == "issue" else { return nil }
        let value = words.count > 1 ? words[1] : ""
        return value.prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
    }
}
