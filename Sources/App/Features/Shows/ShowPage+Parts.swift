import Sponsorship
import Templates
import Values

extension ShowPage {
    /// A placement with its price and what is open.
    struct Placement: View {
        let position, length, delivery, cpm, open: String
        let isFull: Bool

        init(_ offer: Offer, _ avails: Avails, _ formats: Formats) {
            position = offer.position.rawValue.capitalizedFirst
            length = "\(offer.seconds) s, \(offer.voice.rawValue)"
            delivery = offer.delivery == .dynamic ? "Dynamic" : "Baked in"
            cpm = offer.cpmCents.map { formats.price(cents: $0) } ?? Formats.absent
            open =
                avails.capacity > 0
                ? "\(formats.compact(avails.open)) of \(formats.compact(avails.capacity))" : Formats.absent
            isFull = avails.capacity > 0 && avails.open == 0
        }

        static let fields: [Field<Self>] = [
            .text("position") { $0.position },
            .text("length") { $0.length },
            .text("delivery") { $0.delivery },
            .text("cpm") { $0.cpm },
            .text("open") { $0.open },
            .flag("isFull") { $0.isFull },
        ]
    }

    /// One dimension of the audience, the largest share first.
    struct Audience: View {
        let title: String
        let shares: [Share]

        static func all(_ audience: [AudienceShare], _ formats: Formats) -> [Audience] {
            AudienceShare.Dimension.allCases.compactMap { dimension in
                let shares = audience.filter { $0.dimension == dimension }
                guard !shares.isEmpty else { return nil }
                return Audience(title: dimension.rawValue.capitalizedFirst, shares: shares.map { Share($0, formats) })
            }
        }

        static let fields: [Field<Self>] = [
            .text("title") { $0.title },
            .list("shares") { $0.shares },
        ]
    }

    struct Share: View {
        let label, value: String
        let percent: Int

        init(_ share: AudienceShare, _ formats: Formats) {
            label = share.dimension == .country ? formats.country(share.segment) : share.segment.capitalizedFirst
            value = formats.percent(share.share)
            percent = Int(max(0, min(share.share.ratio, 1)) * 100)
        }

        static let fields: [Field<Self>] = [
            .text("label") { $0.label },
            .text("value") { $0.value },
            .number("percent") { $0.percent },
        ]
    }
}
