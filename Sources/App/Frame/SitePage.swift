import Templates

/// A page in its tenant's frame.
protocol SitePage: Page where Frame == SiteFrame {
    /// Whether a visitor may send a form from it, which takes a cookie. A page to read sets none.
    static var hasForm: Bool { get }
}

extension SitePage {
    static var hasForm: Bool { true }
}
