/// A tenant's style sheet, of which only what a theme may do is left, and a list of what is not.
public struct BrandStylesheet: Sendable {
    /// Everything in the layer `brand`. Made from the tree of the sheet, never from its text, so that no spelling can lead out
    /// of the layer or mean one thing here and another in a browser. Read again it stays what it is.
    public let css: String
    /// In the order of the sheet.
    public let removals: [Removal]

    /// Takes any bytes, in time that grows with their number.
    public init(_ bytes: [UInt8], assets: BrandAssets = .none) {
        guard bytes.count <= Limits.bytes else {
            css = Self.layer([])
            removals = [Removal(line: 1, column: 1, excerpt: "", reason: .tooLarge(limit: Limits.bytes))]
            return
        }
        let source = SourceText(bytes)
        var sieve = Sieve(source: source, assets: assets)
        let rules = sieve.rules(in: ComponentTree.values(of: source, deepest: Limits.depth))
        css = Self.layer(rules)
        removals = sieve.removals()
    }

    public init(_ css: String, assets: BrandAssets = .none) {
        self.init(Array(css.utf8), assets: assets)
    }

    private static func layer(_ rules: [KeptRule]) -> String {
        var text = ""
        KeptRule.group("@layer brand", rules).write(into: &text, indent: "")
        return text
    }
}
