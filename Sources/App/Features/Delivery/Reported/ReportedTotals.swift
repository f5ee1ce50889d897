import Templates
import Values

/// What platforms reported of a show for all time, months or certain days: beside the daily figures, never among them.
struct ReportedTotals: View {
    /// The time before today, in days, of which months and periods are shown: a year, and the month it began in.
    static let shownDays = 396
    static let mostPeriods = 60
    static let mostEpisodes = 20

    let freshness: String
    let snapshots: [Snapshot]
    let periods: [Period]

    /// Nil when there are none. The way to the imports they came from is for those who may open them.
    init?(
        _ snapshots: [SnapshotTotal], _ periods: [PeriodTotal], opensImports: Bool, _ formats: Formats, today: Day
    ) {
        guard let newest = (snapshots.map(\.origin.at) + periods.map(\.origin.at)).max() else { return nil }
        freshness = "Last imported \(formats.instant(newest))"
        self.snapshots = snapshots.map { Snapshot($0, opensImports: opensImports, formats, today: today) }
        self.periods = periods.map { period in
            Period(
                period, isOverlapped: periods.contains(where: period.overlaps), opensImports: opensImports, formats,
                today: today)
        }
    }

    static let fields: [Field<Self>] = [
        .text("freshness") { $0.freshness },
        .flag("hasSnapshots") { !$0.snapshots.isEmpty },
        .list("snapshots") { $0.snapshots },
        .flag("hasPeriods") { !$0.periods.isEmpty },
        .list("periods") { $0.periods },
        .flag("hasOverlaps") { $0.periods.contains(where: \.isOverlapped) },
    ]
}

extension ReportedTotals {
    /// All time up to a day, and what came since the snapshot before.
    struct Snapshot: View {
        let subject, source, asOf, downloads, listeners: String
        /// Whatever else the source measured.
        let others: String?
        let downloadsChange, listenersChange: String?
        let imported: String
        let href: String?

        init(_ total: SnapshotTotal, opensImports: Bool, _ formats: Formats, today: Day) {
            subject = total.episode ?? "The whole show"
            source = total.source.capitalizedFirst
            asOf = formats.day(total.asOf, today: today)
            downloads = formats.figure(total.figures.downloads)
            listeners = formats.figure(total.figures.listeners)
            downloadsChange = Self.change(total, \.downloads, formats, today: today)
            listenersChange = Self.change(total, \.listeners, formats, today: today)
            others = Self.others(total.figures, formats)
            imported = formats.instant(total.origin.at)
            href = opensImports ? "/imports/\(total.origin.item.short)" : nil
        }

        private static func change(
            _ total: SnapshotTotal, _ figure: (ReportedFigures) -> Int?, _ formats: Formats, today: Day
        ) -> String? {
            guard let before = total.before, let then = figure(before.figures), let now = figure(total.figures) else {
                return nil
            }
            let (difference, isTooMuch) = now.subtractingReportingOverflow(then)
            guard !isTooMuch else { return nil }
            let sign = difference < 0 ? "−" : "+"
            let amount = formats.count(Int(clamping: difference.magnitude))
            return "\(sign)\(amount) since \(formats.day(before.day, today: today))"
        }

        private static func others(_ figures: ReportedFigures, _ formats: Formats) -> String? {
            let parts = [
                figures.completionRate.map { "\(formats.percent($0)) heard" },
                figures.ctr.map { "CTR \(formats.percent($0, digits: 1))" },
                figures.conversions.map { "\(formats.count($0)) conversions" },
                figures.revenueCents.map { formats.money(Money(minorUnits: $0, currency: formats.currency)) },
            ]
            let given = parts.compactMap(\.self)
            return given.isEmpty ? nil : given.joined(separator: ", ")
        }

        static let fields: [Field<Self>] = [
            .text("subject") { $0.subject },
            .text("source") { $0.source },
            .text("asOf") { $0.asOf },
            .text("downloads") { $0.downloads },
            .text("downloadsChange") { $0.downloadsChange },
            .text("listeners") { $0.listeners },
            .text("listenersChange") { $0.listenersChange },
            .text("others") { $0.others },
            .text("imported") { $0.imported },
            .text("href") { $0.href },
        ]
    }

    /// A month or certain days, beside what the daily figures of the same days come to.
    struct Period: View {
        let days, subject, source, downloads, listeners, daily: String
        let isOverlapped: Bool
        let imported: String
        let href: String?

        init(_ total: PeriodTotal, isOverlapped: Bool, opensImports: Bool, _ formats: Formats, today: Day) {
            days = Self.days(total, formats, today: today)
            subject = total.episodes.map { $0 == 1 ? "1 episode" : "\(formats.count($0)) episodes" } ?? "The whole show"
            source = total.source.capitalizedFirst
            downloads = formats.figure(total.downloads)
            listeners = formats.figure(total.listeners)
            daily = formats.figure(total.daily)
            self.isOverlapped = isOverlapped
            imported = formats.instant(total.origin.at)
            href = opensImports ? "/imports/\(total.origin.item.short)" : nil
        }

        /// `May 2026`, `15 Apr – 14 May`, or `28 days of May 2026`.
        private static func days(_ total: PeriodTotal, _ formats: Formats, today: Day) -> String {
            if let days = total.days {
                return "\(days == 1 ? "1 day" : "\(formats.count(days)) days") of \(formats.month(total.first))"
            }
            return ReportedSpan(total.first, total.last).words(formats, today: today)
        }

        static let fields: [Field<Self>] = [
            .text("days") { $0.days },
            .text("subject") { $0.subject },
            .text("source") { $0.source },
            .text("downloads") { $0.downloads },
            .text("listeners") { $0.listeners },
            .text("daily") { $0.daily },
            .flag("isOverlapped") { $0.isOverlapped },
            .text("imported") { $0.imported },
            .text("href") { $0.href },
        ]
    }
}

extension Formats {
    /// A count, or the sign for none.
    fileprivate func figure(_ number: Int?) -> String { number.map { count($0) } ?? Self.absent }
}
