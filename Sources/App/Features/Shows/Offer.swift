import Postgres
import Values

/// A placement as it is sold: what it is, what it costs today, and how much of a window is booked.
struct Offer: Sendable, Identified, RowDecodable {
    static let idPrefix = "placement"

    let placement: ID<Offer>
    let show: ID<Show>
    let position: Position
    let seconds: Int
    let voice: Voice
    let delivery: Delivery
    let slots: Int
    /// Nil while the placement has no rate card.
    let cpmCents: Int?
    /// Impressions booked in the window, over all line items.
    let booked: Int

    enum Position: String, TextColumn, CaseIterable {
        case pre = "pre-roll"
        case mid = "mid-roll"
        case post = "post-roll"
    }

    enum Voice: String, TextColumn {
        case hostRead = "host-read"
        case produced
    }

    enum Delivery: String, TextColumn {
        case bakedIn = "baked-in"
        case dynamic
    }
}

extension Offer {
    init(from row: inout RowReader) throws(PostgresError) {
        placement = try row.next()
        show = try row.next()
        position = try row.next()
        seconds = try row.next()
        voice = try row.next()
        delivery = try row.next()
        slots = try row.next()
        cpmCents = try row.next()
        booked = try row.next()
    }
}
