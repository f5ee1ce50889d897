/// The public key that DNS has under a selector (RFC 6376, 3.6.1).
public struct DKIMRecord: Sendable, Equatable {
    let kind: String
    /// In Base64 without blanks; empty once it was revoked.
    let key: String
    /// Whether what it signs may be mail, by a hash of today.
    let isForMail: Bool

    /// Nil for a text that is none.
    public init?(_ text: String) {
        guard let tags = TagList(text), let key = tags["p"] else { return nil }
        if let version = tags["v"], version != "DKIM1" || tags.names.first != "v" { return nil }
        self.key = key.withoutBlanks
        kind = tags["k"] ?? "rsa"
        let services = Self.words(tags["s"] ?? "*")
        let hashes = Self.words(tags["h"] ?? "sha256")
        isForMail = (services.contains("*") || services.contains("email")) && hashes.contains("sha256")
    }

    /// What stands under a selector, where `wanted` should.
    public static func finding(_ texts: [String], wanting wanted: DKIMRecord) -> RecordFinding {
        guard !texts.isEmpty else { return .missing }
        let records = texts.compactMap { DKIMRecord($0) }
        guard let record = records.first else { return .unreadable }
        // Which of several a receiver takes is not defined (RFC 6376, 3.6.2.2).
        guard records.count == 1 else { return .several }
        if record.key.isEmpty { return .revoked }
        return record.isForMail && record.kind == wanted.kind && record.key == wanted.key ? .found : .otherKey
    }

    private static func words(_ list: String) -> [Substring] {
        list.withoutBlanks.split(separator: ":")
    }
}
