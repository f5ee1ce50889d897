extension Switch {
    /// Where its pages begin; everything below belongs to it too. A route under one of these is gated by that alone, and
    /// so is a menu item that leads there.
    var paths: [String] {
        switch self {
        case .csvUpload: ["/imports", "/api/v1/etl", "/feeds"]
        case .automationJobs: ["/jobs", "/schedule", "/alerts", "/api/v1/automation"]
        case .sheetsImport: ["/sheets"]
        case .matchmaking, .dealPipeline, .ioBookings, .monetization, .dashboardCards: []
        }
    }

    /// The module that a path of the URL map belongs to, by the longest beginning; nil for what every desk has.
    static func owner(of path: String) -> Switch? {
        owners.first { path == $0.path || path.hasPrefix($0.below) }?.module
    }

    private static let owners = allCases.flatMap { module in
        module.paths.map { (path: $0, below: $0 + "/", module: module) }
    }.sorted { $0.path.utf8.count > $1.path.utf8.count }
}
