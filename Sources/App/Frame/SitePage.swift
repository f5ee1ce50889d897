import Templates

/// A page in its tenant's frame.
protocol SitePage: Page where Frame == SiteFrame {
    /// Whether a visitor may send a form from it, which takes a cookie. A page to read sets none.
    static var hasForm: Bool { get }
    /// Whether it wears the tenant's own stylesheet. Pages about passwords, sessions, keys and money do not: nothing on them
    /// may be hidden, moved or made to look like something else.
    static var takesStyles: Bool { get }
}

extension SitePage {
    static var hasForm: Bool { true }
    static var takesStyles: Bool { true }
}
