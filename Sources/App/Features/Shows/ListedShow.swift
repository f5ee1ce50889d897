import Sponsorship
import Values

/// A show with everything the lists for buyers say about it.
struct ListedShow: Sendable {
    let show: Show
    let offers: [Offer]
    let days: DownloadsByDay?
    let average: EpisodeAverage?
    let audience: [AudienceShare]

    /// How many days ahead a buyer looks.
    static let horizon = 30

    /// Downloads to expect in the horizon: the mean of the days that have figures, carried on.
    var expectedDownloads: Int { days?.expected(inDays: Self.horizon) ?? 0 }

    /// The lowest price of any of its placements.
    var cheapestCents: Int? { offers.lazy.compactMap(\.cpmCents).min() }

    var open: Int { offers.reduce(0) { $0.saturatingAdd(avails(of: $1).open) } }
    var capacity: Int { offers.reduce(0) { $0.saturatingAdd(avails(of: $1).capacity) } }

    func avails(of offer: Offer) -> Avails {
        Avails(expectedDownloads: expectedDownloads, slots: offer.slots, booked: offer.booked)
    }

    /// The largest segment of a dimension.
    func leading(_ dimension: AudienceShare.Dimension) -> AudienceShare? {
        audience.lazy.filter { $0.dimension == dimension }.max { $0.share < $1.share }
    }

    func share(of country: String) -> Percentage? {
        audience.first { $0.dimension == .country && $0.segment == country }?.share
    }
}

extension Int {
    /// The sum, or the largest number when it would not fit.
    func saturatingAdd(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
