/// What receivers are asked to do with mail that is not what it says (RFC 7489, 6.3).
public enum DMARCRecord {
    /// To set where there is none: it asks for nothing.
    public static let harmless = "v=DMARC1; p=none"

    /// The record to set, or to leave as it is.
    public static func wanted(beside texts: [String]) -> String {
        texts.first { finding([$0]) == .found } ?? harmless
    }

    /// What stands among the texts under `_dmarc`. Any policy will do; which one is the domain's own affair.
    public static func finding(_ texts: [String]) -> RecordFinding {
        let records = texts.filter(isMeant)
        guard let record = records.first else { return .missing }
        // Receivers heed none of several (RFC 7489, 6.6.3).
        guard records.count == 1 else { return .several }
        guard let tags = TagList(record), let policy = tags["p"]?.lowercased() else { return .unreadable }
        return ["none", "quarantine", "reject"].contains(policy) ? .found : .unreadable
    }

    /// Whether somebody wanted it to be one: the version comes first.
    private static func isMeant(_ text: String) -> Bool {
        let version = text.prefix { $0 != ";" }
        return String(version).withoutBlanks == "v=DMARC1"
    }
}
