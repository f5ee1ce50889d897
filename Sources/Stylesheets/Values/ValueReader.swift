/// Holds a value against its rule and writes it down anew.
struct ValueReader {
    let assets: BrandAssets
    let source: SourceText

    /// The value in its one spelling; throws what is wrong with it.
    func write(_ value: [ComponentValue], as rule: ValueRule, of name: String) throws(Removal.Reason) -> String {
        let components = value.withoutSpace
        if rule.takesWideKeywords, components.count == 1, let word = components.first?.ident?.lowercased(),
            ValueRule.wideKeywords.contains(word)
        {
            return word
        }
        var pieces = SpacedPieces()
        var count = 0
        for component in components {
            if let sign = component.sign, rule.signs.contains(sign) {
                pieces.append(sign: sign)
                continue
            }
            guard let text = write(component, rule.terms) else { throw reason(component, rule, name) }
            pieces.append(text)
            count += 1
        }
        guard count > 0, count <= rule.most else { throw .value(property: name, found: nil, allowed: rule.summary) }
        return pieces.text
    }

    /// As the first term that fits has it.
    func write(_ component: ComponentValue, _ terms: [ValueTerm]) -> String? {
        for term in terms {
            if let text = write(component, term, terms) { return text }
        }
        return nil
    }

    private func write(_ component: ComponentValue, _ term: ValueTerm, _ terms: [ValueTerm]) -> String? {
        switch term {
        case .token(let prefix): token(component, prefix, terms)
        case .asset: assets.path(of: component).map { "url(\(CSSText.string($0)))" }
        case .length(let range): length(component, range, Units.pixels)
        case .size(let range): length(component, range, Units.absolute)
        case .colour: Colour.write(component)
        case .gradient: PlainArguments.write(component, functions: Functions.gradients)
        case .track: PlainArguments.write(component, functions: ["minmax", "fit-content"])
        case .easing: PlainArguments.write(component, functions: ["cubic-bezier", "steps"])
        case .format: Self.format(component)
        default: component.simple(term)
        }
    }

    /// `format("woff2")`
    private static func format(_ component: ComponentValue) -> String? {
        guard case .function(let name, let inside) = component.kind, name.lowercased() == "format",
            inside.withoutSpace.count == 1, let text = inside.withoutSpace.first?.simple(.fontName)
        else { return nil }
        return "format(\(text))"
    }

    /// `var(--name)` or `var(--name, …)`, where the fallback must be what could stand there itself.
    private func token(_ component: ComponentValue, _ prefix: String, _ terms: [ValueTerm]) -> String? {
        guard let (name, fallback) = component.variable, name.hasPrefix(prefix) else { return nil }
        guard let fallback else { return "var(\(name))" }
        var pieces = SpacedPieces()
        for value in fallback.withoutSpace {
            guard let text = write(value, terms) else { return nil }
            pieces.append(text)
        }
        return pieces.isEmpty ? nil : "var(\(name), \(pieces.text))"
    }

    private func length(
        _ component: ComponentValue, _ range: ClosedRange<Double>, _ units: [String: Double]
    ) -> String? {
        if let text = component.plainLength(range, units) { return text }
        // Between two lengths in bounds, whatever is calculated is in bounds.
        guard case .function(let name, let inside) = component.kind, name.lowercased() == "clamp" else { return nil }
        let parts = inside.byCommas.map(\.withoutSpace)
        guard parts.count == 3, parts[0].count == 1, parts[2].count == 1,
            let least = parts[0].first?.plainLength(range, units), let most = parts[2].first?.plainLength(range, units),
            let wished = PlainArguments.sum(parts[1])
        else { return nil }
        return "clamp(\(least), \(wished), \(most))"
    }

    private func reason(_ component: ComponentValue, _ rule: ValueRule, _ name: String) -> Removal.Reason {
        assets.danger(in: [component])
            ?? .value(property: name, found: source.excerpt(component.range), allowed: rule.summary)
    }
}
