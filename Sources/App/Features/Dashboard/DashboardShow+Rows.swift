import Foundation
import Sponsorship
import Templates
import Values

extension DashboardShow {
    /// A show and what it was downloaded.
    struct ShowRow: View {
        let href, title, topics, tone, initials, downloads: String
        let change: ChangeView
        let spark: Markup?

        init(_ show: Show, _ days: [Int?]?, _ totals: PeriodComparison.Totals, _ formats: Formats) {
            let cover = Cover(show)
            href = "/delivery/\(show.id.short)"
            title = show.title
            topics = show.topicNames.joined(separator: " · ")
            tone = cover.tone
            initials = cover.initials
            downloads = formats.count(totals.current)
            change = ChangeView(totals.change, formats)
            spark = days.map { Sparkline($0).markup }
        }

        static let fields: [Field<Self>] = [
            .text("href") { $0.href },
            .text("title") { $0.title },
            .text("topics") { $0.topics },
            .text("tone") { $0.tone },
            .text("initials") { $0.initials },
            .text("downloads") { $0.downloads },
            .view("change") { $0.change },
            .markup("spark_html") { $0.spark },
        ]
    }

    /// An import and how it ended.
    struct ImportRow: View {
        let href, fileName, summary, at: String
        let status: Badge

        init(_ item: Import, _ formats: Formats, now: Date) {
            href = "/imports/\(item.id.short)"
            fileName = item.fileName
            summary = item.verdict(formats)
            at = formats.ago(item.startedAt, now: now).relative
            status = item.badge
        }

        static let fields: [Field<Self>] = [
            .text("href") { $0.href },
            .text("fileName") { $0.fileName },
            .text("summary") { $0.summary },
            .text("at") { $0.at },
            .view("status") { $0.status },
        ]
    }
}
