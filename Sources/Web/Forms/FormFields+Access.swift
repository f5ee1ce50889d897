public import HummingbirdCore

extension FormFields {
    /// The first value as it was sent.
    public subscript(_ name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    /// Every value of a name, as checkboxes and multiple selects send them.
    public func all(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    /// The first value without surrounding white space and with plain newlines (browsers send CRLF); "" when absent.
    public func text(_ name: String) -> String {
        let plain = (self[name] ?? "").split(separator: "\r\n", omittingEmptySubsequences: false).joined(
            separator: "\n")
        let start = plain.drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }

    /// The trimmed text, nil when nothing is left.
    public func optionalText(_ name: String) -> String? {
        let text = text(name)
        return text.isEmpty ? nil : text
    }

    /// A whole number, nil when it is not one.
    public func integer(_ name: String) -> Int? {
        Int(text(name))
    }

    /// True when a checkbox of this name was sent.
    public func isChecked(_ name: String) -> Bool {
        fields.contains { $0.name == name }
    }
}

extension Request {
    /// The fields of the query, none when it cannot be decoded: a bad link shows the page without its filters.
    public var query: FormFields {
        (try? FormFields(urlEncoded: (uri.query ?? "").utf8)) ?? FormFields()
    }
}
