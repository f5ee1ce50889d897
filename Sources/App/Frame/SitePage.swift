import Templates

/// A page in its tenant's frame.
protocol SitePage: Page where Frame == SiteFrame {}
