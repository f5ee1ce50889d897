import Sponsorship

extension MetricsMerge.Erasing {
    init(_ mapping: ImportMapping) {
        let erases = { (column: MetricsColumn) in mapping.blankPolicy(of: column.rawValue) == .erase }
        self.init(
            downloads: erases(.downloads), listeners: erases(.listeners), completionRate: erases(.completionRate),
            ctr: erases(.ctr), conversions: erases(.conversions), revenue: erases(.revenueCents))
    }
}
