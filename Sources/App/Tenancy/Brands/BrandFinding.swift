import Stylesheets

/// Something in a tenant's folder that will not be used as it was written, and why.
public struct BrandFinding: Sendable, Equatable, Encodable, CustomStringConvertible {
    public let file: String
    /// From 1, columns in characters.
    public let line, column: Int
    /// How it begins.
    public let excerpt: String
    public let reason: String
    public let suggestion: String?

    init(_ removal: Removal, in file: String) {
        self.file = file
        line = removal.line
        column = removal.column
        excerpt = removal.excerpt
        reason = removal.reason.sentence
        suggestion = removal.reason.suggestion
    }

    public var description: String {
        let words = [reason, suggestion].compactMap(\.self).joined(separator: " ")
        return "\(file):\(line):\(column): \(excerpt)\n    \(words)"
    }
}

extension TenantFolder {
    /// What of its theme.css is left out when it is served, in the order of the file.
    public var themeFindings: [BrandFinding] {
        theme.removals.map { BrandFinding($0, in: "theme.css") }
    }

    /// Its theme.css as it is served.
    public var servedCSS: String { theme.css }

    private var theme: BrandStylesheet {
        BrandStylesheet(themeCSS, assets: brand.assets)
    }

    private var brand: Brand {
        Brand(
            BrandSettings(self), files: Dictionary(pictures.all.map { ($0.file.digest, $0.file) }) { first, _ in first }
        )
    }
}
