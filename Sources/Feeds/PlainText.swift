extension String {
    /// On one line, without space around it, of so many characters (code points) at most.
    func collapsed(to limit: Int) -> String {
        var scalars = String.UnicodeScalarView()
        var (count, owesSpace) = (0, false)
        for scalar in unicodeScalars {
            if scalar.properties.isWhitespace {
                owesSpace = count > 0
                continue
            }
            let needed = owesSpace ? 2 : 1
            guard count + needed <= limit else { break }
            if owesSpace { scalars.append(" ") }
            scalars.append(scalar)
            count += needed
            owesSpace = false
        }
        return String(scalars)
    }

    /// Without tags, for show notes are HTML more often than not; then as above. Not a sanitiser: pages escape it.
    func plainText(to limit: Int) -> String {
        var kept: [UInt8] = []
        var rest = utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            kept += rest[..<open]
            guard let close = rest[open...].firstIndex(of: UInt8(ascii: ">")) else { break }
            kept.append(UInt8(ascii: " "))
            rest = rest[rest.index(after: close)...]
        }
        if rest.firstIndex(of: UInt8(ascii: "<")) == nil { kept += rest }
        return String(decoding: kept, as: UTF8.self).withoutReferences.collapsed(to: limit)
    }

    /// `&amp;` last, so that what was escaped twice is unescaped once.
    private var withoutReferences: String {
        guard utf8.contains(UInt8(ascii: "&")) else { return self }
        let references = [
            ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "’"), ("&apos;", "’"),
            ("&rsquo;", "’"), ("&ndash;", "–"), ("&mdash;", "—"), ("&hellip;", "…"), ("&amp;", "&"),
        ]
        return references.reduce(self) { $0.replacing($1.0, with: $1.1) }
    }
}
