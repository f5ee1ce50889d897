public import Values

/// A metrics file for trying the import out on a demo tenant.
public enum SampleFile: Sendable, Equatable {
    /// The last seven days again, with figures a little higher: all accepted, and dashboards change.
    case good
    /// Good rows under other column names, and about one of everything that can be wrong with the rest.
    case messy
    /// So many rows, no two of them about the same thing.
    case large(rows: Int)

    /// The file in chunks, the same for the same day.
    public func chunks(for tenant: DemoTenant, on today: Day) -> any Sequence<[UInt8]> & Sendable {
        switch self {
        case .good: DemoMetrics(corrected: tenant, on: today)
        case .messy: [MessySample(tenant, on: today).bytes]
        case .large(let rows): LargeSample(tenant, on: today, rows: rows)
        }
    }

    /// What to call the file.
    public func name(for tenant: DemoTenant) -> String {
        switch self {
        case .good: "\(tenant.slug)-week.csv"
        case .messy: "\(tenant.slug)-messy.csv"
        case .large(let rows): "\(tenant.slug)-\(rows).csv"
        }
    }
}

extension DemoMetrics {
    /// The seven days through yesterday of every show, slow hosts included, as a host corrects them a day later.
    init(corrected tenant: DemoTenant, on today: Day) {
        let deliveries = tenant.lastingEpisodes(on: today).map { DemoDelivery($0, on: today, lag: 0) }
        self.init(deliveries, DayRange(last: 7, through: today.previous), lift: 1030)
    }
}
