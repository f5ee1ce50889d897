/// `name=value` pairs between semicolons, as DKIM and DMARC records have them (RFC 6376, 3.2).
struct TagList: Sendable, Equatable {
    let names: [String]
    private let values: [String: String]

    /// Nil for a text with a part that is no pair, or with a name twice.
    init?(_ text: String) {
        var (names, values) = ([String](), [String: String]())
        for part in text.split(separator: ";", omittingEmptySubsequences: false) {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = pair.first.map { String($0).withoutBlanks } ?? ""
            if pair.count == 1, name.isEmpty { continue }
            guard pair.count == 2, !name.isEmpty, values[name] == nil else { return nil }
            names.append(name)
            values[name] = pair[1].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        (self.names, self.values) = (names, values)
    }

    subscript(name: String) -> String? { values[name] }
}

extension String {
    /// Panels and zone files break long values wherever they like.
    var withoutBlanks: String { filter { !$0.isWhitespace } }
}
