/// What came of a question.
public enum DNSAnswer: Sendable, Equatable {
    /// The records, one or more: addresses, texts, or `issue letsencrypt.org`. `name` is where they were, at the end of all
    /// CNAMEs as far as that is known.
    case found([String], at: String)
    /// A server that answers for the name says that there is no such record.
    case nothing
    /// Nobody could say, for the reason in a few words. Asked again later, it may be there.
    case unknown(String)

    /// Empty unless there are some.
    public var records: [String] {
        if case .found(let records, _) = self { records } else { [] }
    }

    /// Whether asking again may bring another answer soon.
    public var isUnknown: Bool {
        if case .unknown = self { true } else { false }
    }
}
