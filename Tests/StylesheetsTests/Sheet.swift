@testable import Stylesheets

/// A sheet in short: what is left of one on one line, and why the rest is not.
struct Sheet {
    let kept: String
    let removals: [Removal]

    init(_ css: String, assets: BrandAssets = .none) {
        let sheet = BrandStylesheet(css, assets: assets)
        removals = sheet.removals
        let inside = sheet.css.dropFirst("@layer brand {\n".count).dropLast("}\n".count)
        kept = inside.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Of a declaration in a rule of its own; empty when it is gone.
    static func declaration(_ text: String, assets: BrandAssets = .none) -> String {
        String(Sheet("p { \(text) }", assets: assets).kept.dropFirst("p { ".count).dropLast("; }".count))
    }

    /// Of a selector.
    static func selector(_ text: String) -> String {
        String(Sheet("\(text) { color: red }").kept.dropLast(" { color: red; }".count))
    }

    var reasons: [Removal.Reason] { removals.map(\.reason) }
}
