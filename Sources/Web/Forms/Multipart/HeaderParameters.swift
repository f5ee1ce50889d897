/// A header value with parameters, as in `form-data; name="logo"; filename="a.png"` (RFC 9110 §5.6.6).
struct HeaderParameters {
    /// What stands before the first semicolon, in lower case.
    let value: String
    private var parameters: [String: String] = [:]

    init(_ text: String) {
        // By scalar: a quote and a combining mark after it are one `Character`, and the string would seem to go on.
        var rest = text.unicodeScalars[...]
        value = Self.token(&rest)
        while rest.popFirst() != nil {
            let name = Self.token(&rest, alsoEndingAt: "=")
            guard rest.first == "=" else { continue }
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
            let value = rest.first == "\"" ? Self.quoted(&rest) : Self.token(&rest, keepingCase: true)
            // The first one counts, so that a second `name` cannot pass a filter that looked at the first.
            if parameters[name] == nil { parameters[name] = value }
        }
    }

    subscript(_ name: String) -> String? { parameters[name] }

    /// Everything up to the next semicolon, which stays.
    private static func token(
        _ rest: inout Substring.UnicodeScalarView, alsoEndingAt end: Unicode.Scalar = ";", keepingCase: Bool = false
    ) -> String {
        let token = rest.prefix { $0 != ";" && $0 != end }
        rest = rest[token.endIndex...]
        let trimmed = Substring(token).trimmingASCIISpace()
        return keepingCase ? trimmed : trimmed.lowercased()
    }

    /// Only `\"` and `\\` are escapes: old browsers send whole Windows paths.
    private static func quoted(_ rest: inout Substring.UnicodeScalarView) -> String {
        var value = String.UnicodeScalarView()
        rest.removeFirst()
        while let scalar = rest.popFirst(), scalar != "\"" {
            let isEscape = scalar == "\\" && (rest.first == "\"" || rest.first == "\\")
            value.append(isEscape ? rest.removeFirst() : scalar)
        }
        rest = rest.drop { $0 != ";" }
        return String(value)
    }
}
