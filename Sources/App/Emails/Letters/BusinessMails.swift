import MailText

/// Tells somebody that a report can be read.
struct ReportReadyMail: DeskMail {
    static let kind = MailKind.reportReady

    let report, period: String
    let link: MailLink

    static let fields: [MailField<Self>] = [
        .text("report", "The name of the report") { $0.report },
        .day("period", "The days it is about") { $0.period },
        .address("link", "The report") { $0.link },
    ]

    static func sample(_ rows: SampleRows) -> Self {
        Self(
            report: "Delivery of \(rows.campaign)", period: "\(rows.day(in: -30)) to \(rows.day(in: -1))",
            link: MailLink(home: rows.home, path: "/delivery"))
    }
}

/// Says that a payment has come in.
struct ReceiptMail: DeskMail {
    static let kind = MailKind.receipt

    let number, amount, day, subject: String
    let link: MailLink

    static let fields: [MailField<Self>] = [
        .text("number", "The number of the receipt") { $0.number },
        .money("amount", "What was paid") { $0.amount },
        .day("day", "When") { $0.day },
        .text("subject", "For what") { $0.subject },
        .address("link", "The receipt") { $0.link },
    ]

    static func sample(_ rows: SampleRows) -> Self {
        Self(
            number: "R-1187", amount: rows.money(490), day: rows.day(in: 0), subject: "Plan Agency, one month",
            link: MailLink(home: rows.home, path: "/dashboard"))
    }
}

/// Tells admins of another plan.
struct PlanChangedMail: DeskMail {
    static let kind = MailKind.planChanged

    let before, after, day, person: String
    let link: MailLink

    static let fields: [MailField<Self>] = [
        .text("before", "The plan until now") { $0.before },
        .text("after", "The plan from now on") { $0.after },
        .day("day", "From when it holds") { $0.day },
        .text("person", "Who has changed it") { $0.person },
        .address("link", "The plan") { $0.link },
    ]

    static func sample(_ rows: SampleRows) -> Self {
        Self(
            before: "Studio", after: "Agency", day: rows.day(in: 1), person: rows.reader,
            link: MailLink(home: rows.home, path: "/dashboard"))
    }
}

/// Tells admins that few tokens are left.
struct LowTokenBalanceMail: DeskMail {
    static let kind = MailKind.lowTokenBalance

    let balance, days: String
    let link: MailLink

    static let fields: [MailField<Self>] = [
        .number("balance", "How many tokens are left") { $0.balance },
        .number("days", "For how many days they last at the pace of this week") { $0.days },
        .address("link", "Where more are bought") { $0.link },
    ]

    static func sample(_ rows: SampleRows) -> Self {
        Self(balance: rows.count(1_200), days: rows.count(3), link: MailLink(home: rows.home, path: "/dashboard"))
    }
}

/// Tells a partner that a referral has become a customer.
struct ReferralConvertedMail: DeskMail {
    static let kind = MailKind.referralConverted

    let referral, commission: String
    let link: MailLink

    static let fields: [MailField<Self>] = [
        .text("referral", "Who has become a customer") { $0.referral },
        .money("commission", "What the reader earns by it") { $0.commission },
        .address("link", "The reader’s referrals") { $0.link },
    ]

    static func sample(_ rows: SampleRows) -> Self {
        Self(
            referral: rows.advertiser, commission: rows.money(920), link: MailLink(home: rows.home, path: "/dashboard"))
    }
}
