import Templates
import Values

extension FiguresIndex {
    /// A row of daily metrics, and where it comes from.
    struct Row: View {
        let day, show, episode, source: String
        let downloads, listeners, completionRate, ctr, conversions, revenue: String
        /// The file, when it came and who sent it.
        let fileName, sent: String?
        /// Nil for those who cannot open it.
        let href: String?

        init(_ figure: Figure, _ tenant: Tenant, isOps: Bool, today: Day) {
            let formats = tenant.formats
            day = formats.day(figure.day, today: today)
            (show, episode, source) = (figure.show, figure.episode, figure.source)
            downloads = formats.count(ifAny: figure.downloads)
            listeners = formats.count(ifAny: figure.listeners)
            completionRate = formats.rate(ifAny: figure.completionRate)
            ctr = formats.rate(ifAny: figure.ctr)
            conversions = formats.count(ifAny: figure.conversions)
            revenue =
                figure.revenueCents.map { formats.money(Money(minorUnits: $0, currency: formats.currency)) }
                ?? Formats.absent
            fileName = figure.origin?.fileName
            sent = figure.origin.map {
                formats.instant($0.at) + ($0.memberName.isEmpty ? "" : " by \($0.memberName)")
            }
            let page = figure.origin.map { "/imports/\($0.id.short)" }
            href = isOps ? page.flatMap { tenant.switches.allows(path: $0) ? $0 : nil } : nil
        }

        static let fields: [Field<Self>] = [
            .text("day") { $0.day },
            .text("show") { $0.show },
            .text("episode") { $0.episode },
            .text("source") { $0.source },
            .text("downloads") { $0.downloads },
            .text("listeners") { $0.listeners },
            .text("completionRate") { $0.completionRate },
            .text("ctr") { $0.ctr },
            .text("conversions") { $0.conversions },
            .text("revenue") { $0.revenue },
            .text("fileName") { $0.fileName },
            .text("sent") { $0.sent },
            .text("href") { $0.href },
        ]
    }
}

extension Formats {
    fileprivate func count(ifAny number: Int?) -> String { number.map { count($0) } ?? Self.absent }

    fileprivate func rate(ifAny millionths: Int?) -> String {
        millionths.map { percent(Percentage(millionths: $0), digits: 1) } ?? Self.absent
    }
}
