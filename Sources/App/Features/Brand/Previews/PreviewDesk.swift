import Templates

/// Figures, a table, a form and messages as the desk has them, with made-up content.
struct PreviewDesk: SitePage {
    static let template = "brand/preview"
    static let fields: [Field<Self>] = []
}
