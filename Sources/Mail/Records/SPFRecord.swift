/// Which servers send mail for a domain (RFC 7208).
public struct SPFRecord: Sendable, Equatable {
    /// All of it after the version.
    let terms: [String]

    /// Nil for a text that is none. `v=spf10` is none.
    public init?(_ text: String) {
        let words = text.split(separator: " ").map(String.init)
        guard words.first?.lowercased() == "v=spf1", !text.hasPrefix(" ") else { return nil }
        terms = Array(words.dropFirst())
    }

    private init(terms: [String]) { self.terms = terms }

    /// Whether it lets the servers send: by a term that is the wanted one and no part of another, that passes, and that comes
    /// before `all`, after which nobody looks.
    func allows(_ wanted: SPFMechanism) -> Bool {
        for term in terms.map({ $0.lowercased() }) {
            if term == wanted.text.lowercased() || term == "+" + wanted.text.lowercased() { return true }
            if Self.isAll(term) { return false }
        }
        return false
    }

    /// What stands among the texts of a domain.
    public static func finding(_ texts: [String], wanting wanted: SPFMechanism) -> RecordFinding {
        let records = texts.compactMap { SPFRecord($0) }
        guard let record = records.first else { return .missing }
        // Receivers take more than one for a mistake and heed none (RFC 7208, 4.5).
        guard records.count == 1 else { return .several }
        return record.allows(wanted) ? .found : .withoutServer
    }

    /// The one record to set in the place of those that are there: it keeps what they say.
    public static func wanted(_ wanted: SPFMechanism, beside texts: [String]) -> String {
        let terms = texts.compactMap { SPFRecord($0) }.flatMap(\.terms)
        let ends = terms.filter(isEnd)
        var kept: [String] = []
        for term in terms where !isEnd(term) && !kept.contains(term) { kept.append(term) }
        if !SPFRecord(terms: kept).allows(wanted) { kept.append(wanted.text) }
        return (["v=spf1"] + kept + [ends.first ?? "~all"]).joined(separator: " ")
    }

    /// Of `all` with any qualifier.
    private static func isAll(_ term: String) -> Bool {
        ["all", "+all", "-all", "~all", "?all"].contains(term.lowercased())
    }

    private static func isEnd(_ term: String) -> Bool {
        isAll(term) || term.lowercased().hasPrefix("redirect=")
    }
}

/// A term of an SPF record that lets servers of an operator's send, such as `include:mail.example.com`.
public struct SPFMechanism: Sendable, Equatable {
    public let text: String

    private static let kinds = ["include:", "a:", "mx:", "ip4:", "ip6:", "exists:"]

    /// Nil for what is none, and for one that says nothing of whose servers they are, such as `a`.
    public init?(_ text: String) {
        let isPlain = text.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "\"") }
        guard isPlain, text.utf8.count <= 200,
            Self.kinds.contains(where: { text.lowercased().hasPrefix($0) && text.count > $0.count })
        else { return nil }
        self.text = text
    }
}
