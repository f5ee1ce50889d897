/// The value of an attribute, as far as it may stay.
enum SVGValue {
    /// Longest value that is read; a path of a whole map has more.
    static let longest = 128 << 10

    /// Nil where the value must go.
    static func kept(_ value: String, of name: String, on element: String) -> String? {
        guard value.utf8.count <= longest else { return nil }
        if name == "href" {
            return ["use", "linearGradient", "radialGradient"].contains(element) ? local(value[...]) : nil
        }
        if name == "id" { return isName(value[...]) ? value : nil }
        let lower = value.lowercased()
        guard !lower.contains("url"), !lower.contains("\\"), !lower.contains("/*"), !lower.contains("expression") else {
            return SVGLists.references.contains(name) ? paint(value) : nil
        }
        return value
    }

    /// `url(#name)`, and nothing after it.
    private static func paint(_ value: String) -> String? {
        let text = value.trimming
        guard text.lowercased().hasPrefix("url("), text.last == ")" else { return nil }
        let inside = text.dropFirst(4).dropLast().drop { "\"' ".contains($0) }
        guard let name = local(inside.prefix { !"\"' ".contains($0) }) else { return nil }
        return "url(\(name))"
    }

    /// `#name` of a part of the same picture.
    private static func local(_ text: Substring) -> String? {
        guard text.first == "#", isName(text.dropFirst()) else { return nil }
        return String(text)
    }

    private static func isName(_ text: Substring) -> Bool {
        1...200 ~= text.utf8.count
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                    128...:
                    true
                default: false
                }
            }
    }
}

extension String {
    var trimming: String {
        var rest = self[...].drop(while: \.isWhitespace)
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
