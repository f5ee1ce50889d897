import Foundation
import Templates
import Values

/// Every feed: which show it is, how it stands, when it was read.
struct FeedsIndex: SitePage {
    static let template = "feeds/index"

    let summary: String
    let feeds: [Row]
    let empty: EmptyState?

    init(_ feeds: [Feed], _ formats: Formats, now: Date) {
        self.feeds = feeds.map { Row($0, formats, now: now) }
        summary = Self.summary(feeds, formats)
        empty =
            feeds.isEmpty
            ? EmptyState(
                icon: "microphone", title: "No show follows a feed yet",
                text: "Add a show by its RSS feed, and its episodes stay up to date by themselves.", href: "/feeds/new",
                action: "Add a show") : nil
    }

    private static func summary(_ feeds: [Feed], _ formats: Formats) -> String {
        let waiting = feeds.count { $0.status == .found }
        let failing = feeds.count { $0.status == .active && $0.failures > 0 }
        let parts = [
            feeds.isEmpty ? "None yet" : feeds.count == 1 ? "1 feed" : "\(formats.count(feeds.count)) feeds",
            waiting > 0 ? "\(formats.count(waiting)) not saved yet" : nil,
            failing > 0 ? "\(formats.count(failing)) cannot be read" : nil,
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    static let fields: [Field<Self>] = [
        .text("summary") { $0.summary },
        .list("feeds") { $0.feeds },
        .flag("hasFeeds") { !$0.feeds.isEmpty },
        .view("noFeeds") { $0.empty },
    ]

    struct Row: View {
        let href, title, origin, episodes, read: String
        let error: String?
        let status: Badge

        init(_ feed: Feed, _ formats: Formats, now: Date) {
            href = "/feeds/\(feed.id.short)"
            title = feed.showTitle ?? feed.channel.title
            origin = feed.origin
            episodes = formats.count(feed.items)
            read = formats.ago(feed.readAt, now: now).relative
            error = feed.error
            status = feed.badge
        }

        static let fields: [Field<Self>] = [
            .text("href") { $0.href },
            .text("title") { $0.title },
            .text("origin") { $0.origin },
            .text("episodes") { $0.episodes },
            .text("read") { $0.read },
            .text("error") { $0.error },
            .view("status") { $0.status },
        ]
    }
}
