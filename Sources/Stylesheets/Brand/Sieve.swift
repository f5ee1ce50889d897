/// Goes through the rules of a sheet, keeps what the lists have, and notes what they do not.
struct Sieve {
    private let source: SourceText
    let values: ValueReader
    private var found: [(range: Range<Int>, reason: Removal.Reason)] = []
    private var rules = 0
    private var declarations = 0

    init(source: SourceText, assets: BrandAssets) {
        self.source = source
        values = ValueReader(assets: assets, source: source)
    }

    /// The rules at the top of a sheet, and those of its layer `brand` with them.
    mutating func rules(in components: [ComponentValue]) -> [KeptRule] {
        var kept: [KeptRule] = []
        for rule in RuleParser.rules(in: components, isTop: true) {
            if rule.isOwnLayer {
                kept += keep(RuleParser.rules(in: rule.block ?? []), depth: 0)
            } else {
                kept += keep([rule], depth: 0)
            }
        }
        return kept
    }

    /// In a condition of the given depth.
    mutating func keep(_ rules: [Rule], depth: Int) -> [KeptRule] {
        rules.compactMap { keep($0, depth: depth) }
    }

    private mutating func keep(_ rule: Rule, depth: Int) -> KeptRule? {
        guard count(rule) else { return nil }
        switch rule.kind {
        case .qualified: return style(rule)
        case .at(let name): return at(name.lowercased(), rule, depth: depth)
        }
    }

    mutating func remove(_ range: Range<Int>, _ reason: Removal.Reason) {
        found.append((range, reason))
    }

    /// Whether the rule is one of so many; the first one too many is noted for all that follow.
    private mutating func count(_ rule: Rule) -> Bool {
        rules += 1
        if rules == Limits.rules + 1 { remove(rule.range, .tooManyRules(limit: Limits.rules)) }
        return rules <= Limits.rules
    }

    mutating func count(_ declaration: Declaration) -> Bool {
        declarations += 1
        if declarations == Limits.declarations + 1 {
            remove(declaration.range, .tooManyDeclarations(limit: Limits.declarations))
        }
        return declarations <= Limits.declarations
    }

    /// In the order of the sheet, whatever order they were found in.
    func removals() -> [Removal] {
        var positions = SourcePositions(source)
        return found.enumerated()
            .sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
            .map { _, entry in
                let (line, column) = positions.place(of: entry.range.lowerBound)
                let excerpt = source.excerpt(entry.range)
                return Removal(line: line, column: column, excerpt: excerpt, reason: entry.reason)
            }
    }
}

extension Rule {
    /// `@layer brand`, in which themes may stand already.
    fileprivate var isOwnLayer: Bool {
        guard case .at(let name) = kind, name.lowercased() == "layer" else { return false }
        let words = prelude.withoutSpace
        return words.count == 1 && words.first?.ident == "brand"
    }
}
