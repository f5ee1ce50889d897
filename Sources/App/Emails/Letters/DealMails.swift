import MailText

/// Tells ops of a deal that waits.
struct DealAlertMail: DeskMail {
    static let kind = MailKind.dealAlert

    let deal, advertiser, stage, days: String
    let link: MailLink

    static let fields: [MailField<Self>] = [
        .text("deal", "The name of the deal") { $0.deal },
        .text("advertiser", "Whose deal it is") { $0.advertiser },
        .text("stage", "The stage it waits in, such as “proposal”") { $0.stage },
        .number("days", "For how many days") { $0.days },
        .address("link", "The deal") { $0.link },
    ]

    static func sample(_ rows: SampleRows) -> Self {
        Self(
            deal: rows.campaign, advertiser: rows.advertiser, stage: "proposal", days: rows.count(9),
            link: MailLink(home: rows.home, path: "/dashboard"))
    }
}

/// Brings an advertiser an insertion order.
struct OrderSentMail: DeskMail {
    static let kind = MailKind.orderSent

    let number, campaign, total, flight: String
    let link: MailLink

    static let fields: [MailField<Self>] = [
        .text("number", "The number of the insertion order") { $0.number },
        .text("campaign", "What it is for") { $0.campaign },
        .money("total", "What it comes to") { $0.total },
        .day("flight", "When it runs: the first and the last day") { $0.flight },
        .address("link", "The insertion order, to read and accept") { $0.link },
    ]

    static func sample(_ rows: SampleRows) -> Self {
        Self(
            number: "IO-2041", campaign: rows.campaign, total: rows.money(18_400),
            flight: "\(rows.day(in: 14)) to \(rows.day(in: 44))", link: MailLink(home: rows.home, path: "/shows"))
    }
}

/// Tells ops that an insertion order is accepted.
struct OrderAcceptedMail: DeskMail {
    static let kind = MailKind.orderAccepted

    let number, advertiser, person, total: String
    let link: MailLink

    static let fields: [MailField<Self>] = [
        .text("number", "The number of the insertion order") { $0.number },
        .text("advertiser", "Whose it is") { $0.advertiser },
        .text("person", "Who has accepted it") { $0.person },
        .money("total", "What it comes to") { $0.total },
        .address("link", "The insertion order") { $0.link },
    ]

    static func sample(_ rows: SampleRows) -> Self {
        Self(
            number: "IO-2041", advertiser: rows.advertiser, person: "Jordan Ames", total: rows.money(18_400),
            link: MailLink(home: rows.home, path: "/dashboard"))
    }
}

/// Tells ops that a flight owes impressions.
struct MakegoodDueMail: DeskMail {
    static let kind = MailKind.makegoodDue

    let show, advertiser, booked, delivered, shortfall: String
    let link: MailLink

    static let fields: [MailField<Self>] = [
        .text("show", "The show it ran on") { $0.show },
        .text("advertiser", "Whose flight it was") { $0.advertiser },
        .number("booked", "How many impressions were booked") { $0.booked },
        .number("delivered", "How many were delivered") { $0.delivered },
        .number("shortfall", "How many are owed") { $0.shortfall },
        .address("link", "The flight") { $0.link },
    ]

    static func sample(_ rows: SampleRows) -> Self {
        Self(
            show: rows.show, advertiser: rows.advertiser, booked: rows.count(50_000), delivered: rows.count(42_000),
            shortfall: rows.count(8_000), link: MailLink(home: rows.home, path: "/delivery"))
    }
}
