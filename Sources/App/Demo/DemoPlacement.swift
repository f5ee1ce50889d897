import Values

/// A slot of a show that can be bought, and what it costs.
struct DemoPlacement: Sendable {
    let position: Offer.Position
    let seconds: Int
    let voice: Offer.Voice
    let delivery: Offer.Delivery
    let slots: Int
    /// The price of a thousand impressions today.
    let cpmCents: Int
    /// The show's key; empty until the placement is on one.
    private(set) var show = ""
    /// Impressions that all slots together have in seven hundred days.
    private var capacity = 0

    var id: ID<Offer> { ID(named: "placement", "\(show)/\(position.rawValue)/\(seconds)") }

    static func pre(_ seconds: Int, _ voice: Offer.Voice, cpm: Int, slots: Int = 1) -> DemoPlacement {
        DemoPlacement(.pre, seconds, voice, .dynamic, cpm, slots)
    }

    /// Read by the host and part of the episode for ever, unless said otherwise.
    static func mid(
        _ seconds: Int, _ voice: Offer.Voice = .hostRead, _ delivery: Offer.Delivery = .bakedIn, cpm: Int,
        slots: Int = 1
    ) -> DemoPlacement {
        DemoPlacement(.mid, seconds, voice, delivery, cpm, slots)
    }

    static func post(_ seconds: Int, _ voice: Offer.Voice, cpm: Int, slots: Int = 1) -> DemoPlacement {
        DemoPlacement(.post, seconds, voice, .dynamic, cpm, slots)
    }

    private init(
        _ position: Offer.Position, _ seconds: Int, _ voice: Offer.Voice, _ delivery: Offer.Delivery, _ cpmCents: Int,
        _ slots: Int
    ) {
        self.position = position
        self.seconds = seconds
        self.voice = voice
        self.delivery = delivery
        self.cpmCents = cpmCents
        self.slots = slots
    }

    /// The placement on its show, which gives it a name and a size.
    func on(_ show: DemoShow) -> DemoPlacement {
        var placement = self
        placement.show = show.key
        placement.capacity = show.reach.downloads * DemoCurve.lifetime / 1000 * show.release.perSevenHundredDays * slots
        return placement
    }

    /// About as many impressions as all slots together have in some days, at today's reach.
    func impressions(inDays days: Int) -> Int { capacity / 700 * days }

    /// Three hundred days ago it was a tenth cheaper; the price of today holds since the month that was two ago.
    func rates(on today: Day) -> [Rate] {
        let month = today.adding(days: -60)
        let start = Day(year: month.year, month: month.month, day: 1) ?? month
        return [
            Rate(validFrom: start.adding(days: -240), cpmCents: cpmCents * 9 / 10 / 50 * 50),
            Rate(validFrom: start, cpmCents: cpmCents),
        ]
    }

    struct Rate {
        let validFrom: Day
        let cpmCents: Int
    }
}
