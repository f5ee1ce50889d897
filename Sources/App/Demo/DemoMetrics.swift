import Sponsorship
public import Values

/// The daily metrics of a demo tenant as the file a host would send, in chunks: the header, then a chunk for each day.
public struct DemoMetrics: Sequence, Sendable {
    /// How many days of figures a demo tenant begins with.
    public static let days = 90
    static let sources = ["spotify", "apple", "web"]

    private let days: DayRange
    private let deliveries: [DemoDelivery]
    private let lift: Int

    /// The ninety days through yesterday; a show whose host is slow ends earlier.
    public init(_ tenant: DemoTenant, on today: Day) {
        let deliveries = tenant.episodes(on: today).map { DemoDelivery($0, on: today, lag: $0.show.reach.lag) }
        self.init(deliveries, DayRange(last: Self.days, through: today.previous), lift: 1000)
    }

    init(_ deliveries: [DemoDelivery], _ days: DayRange, lift: Int) {
        self.days = days
        self.deliveries = deliveries
        self.lift = lift
    }

    public func makeIterator() -> Iterator {
        Iterator(metrics: self)
    }

    /// All figures of a day, episode by episode.
    func figures(on day: Day) -> [DemoFigures] {
        deliveries.flatMap { delivery in
            Self.sources.indices.compactMap { delivery.figures(on: day, from: $0, lift: lift) }
        }
    }

    public struct Iterator: IteratorProtocol {
        let metrics: DemoMetrics
        private var position = -1

        init(metrics: DemoMetrics) {
            self.metrics = metrics
        }

        public mutating func next() -> [UInt8]? {
            defer { position += 1 }
            guard position >= 0 else { return Array((MetricsHeader.canonical + "\n").utf8) }
            guard position < metrics.days.count else { return nil }
            var chunk: [UInt8] = []
            for figures in metrics.figures(on: metrics.days[position]) { chunk.append(line: figures.cells) }
            return chunk
        }
    }
}
