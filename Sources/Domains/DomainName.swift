public import Values

/// A host that somebody may claim: a name of their own below a public suffix, in the one spelling that requests have.
public struct DomainName: Sendable, Hashable {
    public let host: Host
    /// The part that is registered, such as `example.co.uk`.
    public let registrable: String

    /// Reads what a person typed or pasted: in any case, with a scheme, a path or a final dot, in letters of any script.
    public init(_ typed: String) throws(DomainRefusal) {
        let name = Self.bare(typed)
        guard !name.isEmpty else { throw .empty }
        guard let plain = Host(name) ?? InternationalName.ascii(name).flatMap({ Host($0) }) else { throw .notAName }
        guard !plain.isAddress else { throw .address }
        guard let ascii = InternationalName.ascii(plain.name), let host = Host(ascii) else { throw .notAName }
        guard !SpecialNames.contain(host.name) else { throw .special }
        guard host.name.contains(".") else { throw .incomplete }
        guard let registrable = PublicSuffixes.registrable(host.name) else { throw .publicSuffix }
        self.host = host
        self.registrable = registrable
    }

    /// Whether it is what was registered itself, where DNS allows no CNAME.
    public var isApex: Bool { host.name == registrable }

    /// What people type in its place: the apex for its www, the www for an apex. Nil for any other host.
    public var pair: DomainName? {
        if isApex { return try? DomainName("www.\(host.name)") }
        return host.name == "www.\(registrable)" ? try? DomainName(registrable) : nil
    }

    /// The host and the names above it that one can register or give away, the nearest first.
    public var withAncestors: [String] {
        var names = [host.name]
        while let last = names.last, last != registrable, let dot = last.firstIndex(of: ".") {
            names.append(String(last[last.index(after: dot)...]))
        }
        return names
    }

    /// As its owner writes it: `bücher.example` for `xn--bcher-kva.example`.
    public var spelled: String { InternationalName.unicode(host.name) }

    /// Without what an address bar puts around a name.
    private static func bare(_ typed: String) -> String {
        var text = typed.drop { $0.isWhitespace }
        if let scheme = text.firstRange(of: "://") { text = text[scheme.upperBound...] }
        text = text.prefix { !"/?#".contains($0) }
        if let at = text.lastIndex(of: "@") { text = text[text.index(after: at)...] }
        let end = text.lastIndex { !$0.isWhitespace }
        return String(end.map { text[...$0].prefix(300) } ?? "")
    }
}
