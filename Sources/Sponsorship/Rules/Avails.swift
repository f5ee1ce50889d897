public import Values

/// What one placement can still sell in a window of days.
public struct Avails: Sendable, Hashable {
    /// Impressions promised over a flight.
    public struct Booking: Sendable, Hashable {
        public let impressions: Int
        public let flight: Flight

        public init(impressions: Int, flight: Flight) {
            self.impressions = impressions
            self.flight = flight
        }

        /// The part that falls into a window when it is spread evenly over the flight:
        /// booked × overlapping days / flight days, rounded half up.
        public func impressions(in window: DayRange) -> Int {
            Rounding.proportion(impressions, flight.overlapDays(window), over: flight.count) ?? 0
        }
    }

    /// Expected downloads in the window × slots, in impressions.
    public let capacity: Int
    /// Each booking's part in the window, added up. Rounded per booking, so that the parts shown add up to it.
    public let booked: Int
    /// Impressions held for open deals, already weighted by their probability.
    public let held: Int

    /// `expectedDownloads` are those of the placement's show within the window.
    public init(
        window: DayRange, expectedDownloads: Int, slots: Int, bookings: some Sequence<Booking>, held: Int = 0
    ) {
        capacity = Rounding.proportion(expectedDownloads, slots, over: 1) ?? 0
        booked = Rounding.saturatingSum(bookings.lazy.map { $0.impressions(in: window) })
        self.held = max(0, held)
    }

    /// With what is booked in the window already added up.
    public init(expectedDownloads: Int, slots: Int, booked: Int, held: Int = 0) {
        capacity = Rounding.proportion(expectedDownloads, slots, over: 1) ?? 0
        self.booked = max(0, booked)
        self.held = max(0, held)
    }

    /// max(0, capacity − booked − held).
    public var open: Int { max(0, capacity - taken) }

    /// What was promised beyond the capacity: a placement that is going to under-deliver.
    public var oversold: Int { max(0, booked - capacity) }

    /// Sell-through, booked / capacity; nil without capacity. Above 100 % when oversold.
    public var sellThrough: Percentage? { Percentage(booked, of: capacity) }

    private var taken: Int { Rounding.saturatingSum([booked, held]) }
}
