import FoundationEssentials
import HummingbirdCore
import Jobs
import Postgres
import Values
import Web

@testable import App

/// Every statement that audiences use. `StatementTests` counts them against the sources, so that none is forgotten.
extension Statement {
    static func all(of tenant: DemoTenant) throws -> [Statement] {
        sessions + members(tenant) + shows(tenant) + delivery(tenant) + imports + (try importLives()) + staging
            + records + totals + alerts(tenant) + audit + automation + switches(tenant) + feeds(tenant)
            + (try sheets(tenant)) + outbox(tenant) + links(tenant) + brands(tenant) + (try domains(tenant))
            + (try senders(tenant))
    }

    /// Sunday noon: what the clock of the test site says.
    static let now = TestSite.noon
    private static let span = DayRange(last: 28, through: Day.demo.previous)

    private static var sessions: [Statement] {
        let id = ID<Session>.new(at: now)
        return [
            Statement(.visitor, Session.signedIn(tokenHash: [UInt8](repeating: 7, count: 32), at: now)),
            Statement(.ops, Session.all(at: now)), Statement(.ops, Session.lasts(id, at: now)),
            Statement(.creator, Session.end(id)), Statement(.creator, Session.endAll()),
            Statement(.advertiser, Session.endOthers(than: id)),
        ]
    }

    private static func members(_ tenant: DemoTenant) -> [Statement] {
        let maria = Member(tenant.members.ops)
        return [
            Statement(.admin, Member.all()),
            Statement(.visitor, Member.credentials(email: maria.email)),
            Statement(.ops, Member.credentials(of: maria.id)),
            Statement(.ops, maria.setPassword(hash: "hash")),
            Statement(.visitor, Member.Credentials(member: maria, passwordHash: "hash").noteSignIn(at: now)),
            Statement(
                .visitor,
                Session.touch(SignedIn(member: maria, session: .new(at: now), seenAt: now, expiresAt: now), at: now)),
            Statement(
                .visitor, Session.begin(for: maria, SessionToken(), at: now, .anything, Visit(requestID: "tests"))),
        ]
    }

    private static func shows(_ tenant: DemoTenant) -> [Statement] {
        let ids = tenant.shows.map(\.id)
        return [Audience.advertiser, .ops].flatMap { audience in
            [
                Statement(audience, Show.all()), Statement(audience, Show.find(ids)),
                Statement(audience, Show.lastDays()),
                Statement(audience, Offer.all(on: .demo, bookedIn: DayRange(.demo, until: Day.demo.adding(days: 30)))),
                Statement(audience, DownloadsByDay.all(in: span)),
                Statement(audience, EpisodeAverage.all(publishedIn: ShowCatalogue.settled(.demo))),
                Statement(audience, AudienceShare.leading(country: "US")),
                Statement(audience, AudienceShare.all(of: ids)),
            ]
        }
    }

    private static func delivery(_ tenant: DemoTenant) -> [Statement] {
        let show = tenant.shows.first { $0.creator == tenant.members.creator.creator }?.id
        return [Audience.creator, .ops].flatMap { audience in
            [
                Statement(audience, Show.lastDays()), Statement(audience, ShowDay.all(in: span)),
                Statement(audience, EpisodeTotal.newest(of: show, limit: 20)),
                Statement(audience, EpisodeTotal.newest(of: nil, limit: 20)),
            ] + figures(audience, of: show)
                + (show.map { [Statement(audience, ShowDay.all(of: $0, in: span))] + reported($0, audience) } ?? [])
        }
    }

    private static func figures(_ audience: Audience, of show: ID<Show>?) -> [Statement] {
        let filter = FigureFilter(show: show, source: "spotify", span)
        let list = audience == .creator ? Figure.listForCreators : Figure.list
        return [
            Statement(audience, list(filter, 51, 50)), Statement(audience, FigureSum.ofShows(filter)),
            Statement(audience, FigureSum.ofEpisode(filter.with { $0.episode = .new(at: now) })),
            Statement(audience, Figure.sources(of: show, in: filter)),
            Statement(audience, EpisodeTitle.list(of: nil, with: .new(at: now))),
        ]
    }

    private static var imports: [Statement] {
        let id = ID<Import>.new(at: now)
        return [
            Statement(.ops, Import.history(page: 3)), Statement(.ops, Import.latest(6)),
            Statement(.ops, Import.lastSuccess()), Statement(.ops, Import.find(id)),
            Statement(.ops, ImportRejection.all(of: id, page: 2)),
            Statement(.ops, EpisodeReference.all()), Statement(.ops, EpisodeReference.newest(50)),
            Statement(.ops, Import.begin(id, fileName: "a.csv", by: nil, at: now)),
            Statement(.ops, Import.fail(id, because: "a reason", bytes: 7, at: now)),
            Statement(.ops, Import.finish(id, ImportTally(), at: now)),
            Statement(.ops, Import.holdLock(id)), Statement(.jobs, Import.failAbandoned(at: now)),
        ]
    }

    private static func switches(_ tenant: DemoTenant) -> [Statement] {
        [
            Statement(.admin, Switch.choices()), Statement(.admin, Switch.takeTurn()),
            Statement(.admin, Switch.csvUpload.choose(true, by: Member(tenant.members.admin), at: now)),
            Statement(.admin, Switch.csvUpload.leaveToDefault()),
        ]
    }

    private static var automation: [Statement] {
        [
            Statement(.jobs, MetricsRefresh.repairShowDays()), Statement(.jobs, MetricsRefresh.repairEpisodes()),
            Statement(.ops, Occurrence.latest()),
        ]
    }

    private static func alerts(_ tenant: DemoTenant) -> [Statement] {
        let (id, maria) = (ID<Alert>.new(at: now), Member(tenant.members.ops))
        let finding = Alert.Finding(severity: .warn, title: "A title", detail: "", href: "/imports")
        return [
            Statement(.ops, Alert.open()), Statement(.ops, Alert.resolved()), Statement(.ops, Alert.find(id)),
            Statement(.ops, Alert.waiting()), Statement(.ops, Alert.open(.etlHealth, key: "key")),
            Statement(.ops, Alert.acknowledge(id, by: maria, at: now)),
            Statement(.ops, Alert.resolve(id, by: maria, at: now)),
        ]
            + [Audience.ops, .jobs].flatMap { audience in
                [
                    Statement(audience, Alert.open(.stuckDeal, key: "key", finding, at: now)),
                    Statement(audience, Alert.resolve(.stuckDeal, key: "key", at: now)),
                ]
            } + [Statement(.jobs, Import.lastSuccess())]
    }

    private static var audit: [Statement] {
        var filter = AuditFilter(FormFields())
        filter.member = .new(at: now)
        (filter.action, filter.first, filter.last) = ("sign in", .demo, .demo)
        let note = Audit.note("sign in", by: .new(at: now), change: [.init("a", "b", "c")], from: "192.0.2.1")
        return [
            Statement(.admin, AuditEntry.list(filter, in: .gmt, limit: 51)), Statement(.jobs, note),
            Statement(.visitor, note), Statement(.ops, note),
        ]
    }

}
