import Foundation
import Templates
import Values

/// A feed that a show follows: how it stands, what to do with it, what became of the last looks.
struct FeedShow: SitePage {
    static let template = "feeds/show"

    let id, heading, context: String
    let status: Badge
    let error, remark: String?
    let isPaused, isFile: Bool
    let facts: [Fact]
    let showHref, showTitle: String
    let refreshes: [Refresh]

    init(_ feed: Feed, _ history: [FeedRefresh], _ formats: Formats, now: Date) {
        id = feed.id.short
        heading = feed.channel.title
        context = "\(feed.episodes(formats)), read \(formats.ago(feed.readAt, now: now).relative)"
        status = feed.badge
        error = feed.error.map { "\($0) What it held before stays." }
        remark = feed.remark.isEmpty ? nil : feed.remark
        isPaused = feed.status == .paused
        isFile = feed.url == nil
        facts = Self.facts(feed, formats)
        showHref = feed.show.map { "/shows/\($0.short)" } ?? "/shows"
        showTitle = feed.showTitle ?? feed.channel.title
        refreshes = history.map { Refresh($0, formats) }
    }

    private static func facts(_ feed: Feed, _ formats: Formats) -> [Fact] {
        let next = feed.nextAt.map { "Not before \(formats.instant($0))" }
        return [
            Fact(feed.url == nil ? "File" : "Address", feed.sourceText),
            Fact("Next look", next ?? (feed.url == nil ? "Upload a newer file" : "Paused")),
            Fact("By", feed.channel.author.isEmpty ? Formats.absent : feed.channel.author),
            Fact(
                "Categories",
                feed.channel.categories.isEmpty ? Formats.absent : feed.channel.categories.joined(separator: ", ")),
            Fact("Explicit", feed.channel.isExplicit ? "Yes" : "No"),
            Fact("Added by", feed.memberName.isEmpty ? Formats.absent : feed.memberName),
        ]
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id },
        .text("heading") { $0.heading },
        .text("reading") { $0.context },
        .view("status") { $0.status },
        .text("error") { $0.error },
        .text("remark") { $0.remark },
        .flag("isPaused") { $0.isPaused },
        .flag("isFile") { $0.isFile },
        .list("facts") { $0.facts },
        .text("showHref") { $0.showHref },
        .text("showTitle") { $0.showTitle },
        .list("refreshes") { $0.refreshes },
        .flag("hasRefreshes") { !$0.refreshes.isEmpty },
    ]

    /// A look at the feed.
    struct Refresh: View {
        let at, by, created, changed, unchanged: String
        let error: String?
        let status: Badge

        init(_ refresh: FeedRefresh, _ formats: Formats) {
            at = formats.instant(refresh.at)
            by = refresh.memberName.isEmpty ? "By schedule" : refresh.memberName
            let counts = refresh.result == .read
            created = counts ? formats.count(refresh.created) : Formats.absent
            changed = counts ? formats.count(refresh.changed) : Formats.absent
            unchanged = counts ? formats.count(refresh.unchanged) : Formats.absent
            error = refresh.error
            status = refresh.badge
        }

        static let fields: [Field<Self>] = [
            .text("at") { $0.at },
            .text("by") { $0.by },
            .text("created") { $0.created },
            .text("changed") { $0.changed },
            .text("unchanged") { $0.unchanged },
            .text("error") { $0.error },
            .view("status") { $0.status },
        ]
    }
}
