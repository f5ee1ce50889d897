public import Values

/// What one placement can still sell in a window of days.
public struct Avails: Sendable, Hashable {
    /// Expected downloads in the window × slots, in impressions.
    public let capacity: Int
    /// Each booking's part in the window, spread evenly over the days of its flight.
    public let booked: Int
    /// Impressions held for open deals, already weighted by their probability.
    public let held: Int

    /// All three are of the window: what the placement's show is expected to be downloaded, what is booked, what is held.
    public init(expectedDownloads: Int, slots: Int, booked: Int, held: Int = 0) {
        let exact = Int128(max(0, expectedDownloads)) * Int128(max(0, slots))
        capacity = Int(clamping: exact)
        self.booked = max(0, booked)
        self.held = max(0, held)
    }

    /// max(0, capacity − booked − held).
    public var open: Int { max(0, capacity - taken) }

    /// What was promised beyond the capacity: a placement that is going to under-deliver.
    public var oversold: Int { max(0, booked - capacity) }

    /// Sell-through, booked / capacity; nil without capacity. Above 100 % when oversold.
    public var sellThrough: Percentage? { Percentage(booked, of: capacity) }

    private var taken: Int { saturatingSum([booked, held]) }
}
