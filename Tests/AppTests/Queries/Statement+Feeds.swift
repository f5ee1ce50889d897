import Feeds
import Foundation
import Values

@testable import App

extension Statement {
    /// Those about feeds; most of them are used by ops people and by the schedule.
    static func feeds(_ tenant: DemoTenant) -> [Statement] {
        let now = TestSite.noon
        let (id, show) = (ID<Feed>.new(at: now), tenant.shows[0].id)
        let reading = FeedReading(.sample)
        let forOps = [
            Statement(.ops, Feed.all()), Statement(.ops, Feed.find(url: "https://a.test/")),
            Statement(.ops, Feed.find(show: show)),
            Statement(.ops, Feed.add(id, reading, from: .file("a.xml"), by: Member(tenant.members.ops), at: now)),
            Statement(.ops, Feed.settle(id, on: show, next: now)), Statement(.ops, Feed.pause(id)),
            Statement(.ops, Feed.resume(id, at: now)), Statement(.ops, Feed.remove(id)),
            Statement(.ops, Feed.replace(of: show, by: id)), Statement(.ops, Feed.forecast(id, on: show)),
            Statement(.ops, Feed.newest(3, in: id)), Statement(.ops, FeedRefresh.all(of: id)),
            Statement(.ops, ShowMatch.all(for: id)), Statement(.ops, CreatorName.all()),
            Statement(.ops, CreatorName.add(.new(at: now), "A name")), Statement(.ops, NewShow.slugs()),
            Statement(
                .ops,
                NewShow.add(
                    show, .new(at: now), slug: "a", title: "A", summary: "", language: "en", isExplicit: false)),
            Statement(.ops, NewShow.addTopics(show, ["arts"])),
            Statement(.jobs, Feed.forgetFound(before: now)), Statement(.jobs, Feed.due(at: now)),
        ]
        return forOps
            + [Audience.ops, .jobs].flatMap { audience in
                [
                    Statement(audience, Feed.find(id)), Statement(audience, Feed.hold(id)),
                    Statement(audience, Feed.update(id, reading, next: now, at: now)),
                    Statement(audience, Feed.confirm(id, next: now, at: now)),
                    Statement(audience, Feed.fail(id, because: "a reason", next: now)),
                    Statement(audience, Feed.dropItems(id, except: ["a"])),
                    Statement(audience, Feed.writeItems(id, reading.feed.items, in: .gmt)),
                    Statement(audience, Feed.merge(id, into: show)),
                    Statement(audience, Feed.sumEpisodes(of: show)),
                    Statement(audience, FeedRefresh.note(id, .read, nil, nil, by: "", at: now)),
                    Statement(audience, FeedRefresh.prune(id)),
                ]
            }
    }
}
