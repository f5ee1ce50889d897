extension CompiledBrand {
    /// The brand for pages: what public/css/base.css leaves to a brand, and nothing that it derives by itself. A theme of the
    /// brand's own follows it and has the last word.
    public var stylesheet: String {
        let root = (colours + shape).map { "    \($0): \($1);\n" }.joined()
        return "@layer brand {\n  :root {\n\(root)  }\n\(darkRail)}\n"
    }

    private var colours: [(String, String)] {
        let grey = brief.grey
        let always: [Token] = [.accent, .onAccent, .accentText, .accentMark]
        let others: [Token] = [.accentStrong, .accentSoft, .series2, .series3, .series4, .series5]
        let changed = others.filter { light.shade($0).origin == .brief || dark.shade($0).origin == .brief }
        return (always + changed).map { ($0.property, "light-dark(\(light.css($0)), \(dark.css($0)))") }
            + [("--brand-hue", grey.hue.text(3)), ("--brand-tint", grey.chroma.text(4))] + places
    }

    /// Nothing where the rail is a plain surface: that is what it is anyway.
    private var places: [(String, String)] {
        guard light.shade(.rail).origin == .brief else { return [] }
        var properties = [("--brand-hero", "var(--brand-rail)")]
        guard rail.light == .dark else {
            return properties + [(Token.rail.property, "light-dark(\(light.css(.rail)), \(dark.css(.rail)))")]
        }
        properties += [(Token.rail.property, light.css(.rail))]
        for place in ["rail", "hero"] {
            properties += [
                ("--brand-\(place)-scheme", "dark"), ("--brand-\(place)-logo", "none"),
                ("--brand-\(place)-logo-dark", "block"),
            ]
        }
        return properties
    }

    /// A rail that is dark on light pages too wears one scheme only, so `light-dark()` cannot tell the pages apart.
    private var darkRail: String {
        guard light.shade(.rail).origin == .brief, rail.light == .dark else { return "" }
        return "  @media (prefers-color-scheme: dark) { :root { \(Token.rail.property): \(dark.css(.rail)); } }\n"
    }

    private var shape: [(String, String)] {
        let row = brief.density == .compact ? ".4375rem" : ".6875rem"
        let always = [("--brand-radius", "\(brief.radius)px"), ("--brand-row", row)]
        guard brief.typeface == .serif else { return always }
        return always + [
            (
                "--brand-heading",
                #""Iowan Old Style", "Palatino Linotype", Palatino, P052, "Book Antiqua", Georgia, serif"#
            ),
            ("--brand-heading-weight", "600"), ("--brand-heading-tracking", "-.006em"),
        ]
    }
}

extension Palette {
    /// The accent is written as it was given, everything else as it was computed.
    fileprivate func css(_ token: Token) -> String {
        self[token] == self[.accent] ? self[token].hex : self[token].oklch.description
    }
}
