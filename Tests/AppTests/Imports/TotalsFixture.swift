import Foundation
import Postgres
import Values

@testable import App

/// A report whose figures are not of one episode on one day, as a platform or a person writes it.
struct TotalsFile: Sendable, CustomStringConvertible {
    let description: String
    /// Its text, with the figure of its first row.
    let text: @Sendable (_ agency: Agency, _ figure: Int) -> String
    /// Words of every question that it leaves open.
    var questions: [String] = []
    /// What somebody answers; `SHOW` stands for a show's short id.
    var answers: [String: String] = [:]
    /// What is on record once it is saved: subject, source, days and figures.
    let words: [String]

    static let all = [
        appleEpisodes, spotifyEpisodes, spotifyDaily, libsynEpisodes, youtubeTable, megaphone, columnPerMonth, period,
        op3OfAShow,
    ]

    static let appleEpisodes = TotalsFile(
        description: "Apple's episodes",
        text: { agency, figure in
            "Show Name,Episode ID,Episode GUID,Episode Number,Episode Title,Release Date,Duration,Unique Listeners,"
                + "Unique Engaged Listeners,Plays,Average Consumption\n"
                + "X,1,\(agency.guids[0]),1,A,2026-04-01,1834,\"\(figure)\",800,2311,0.7123\n"
                + "X,2,\(agency.guids[1]),2,B,2026-04-08,2100,950,611,1811,0.5\n"
        }, words: ["episode apple -infinity 2026-11-22 - 1204", "episode apple -infinity 2026-11-22 - 950"])

    static let spotifyEpisodes = TotalsFile(
        description: "Spotify's episodes",
        text: { agency, figure in
            "\"name\",\"plays\",\"streams\",\"audience_size\",\"releaseDate\"\n"
                + agency.newest.enumerated().map { position, episode in
                    "\"\(episode.title)\",\"812\",\"\(figure &+ position)\",\"401\",\"2026-04-01\"\n"
                }.joined()
        }, questions: ["Which show is this file about?", "What do these columns measure"],
        answers: ["fixed-show": "SHOW", "use-2": "field:downloads"],
        words: ["episode spotify -infinity 2026-11-22 1204 -", "episode spotify -infinity 2026-11-22 1205 -"])

    static let spotifyDaily = TotalsFile(
        description: "Spotify's days of a show",
        text: { _, figure in "\u{FEFF}Date,Streams\r\n11/2/2026,\(figure)\r\n11/13/2026,98\r\n" },
        questions: ["Which show is this file about?", "What do these columns measure"],
        answers: ["fixed-show": "SHOW", "use-1": "field:downloads"],
        words: ["show spotify 2026-11-02 2026-11-02 1204 -", "show spotify 2026-11-13 2026-11-13 98 -"])

    static let libsynEpisodes = TotalsFile(
        description: "Libsyn's episodes",
        text: { agency, figure in
            "\"Title\",\"Release\",\"IAB Downloads\",\"Unique Downloads\"\n"
                + "\"\(agency.newest[0].title)\",\"2026-07-30 15:43:00\",\"\(figure)\",\"1,511\"\n"
                + "\"\(agency.newest[1].title)\",\"2026-08-06 04:00:00\",\"999\",\"1,003\"\n"
                + "\"Totals\",\"\",\"2,203\",\"2,514\"\n"
        }, questions: ["Which show is this file about?"], answers: ["fixed-show": "SHOW"],
        words: ["episode libsyn -infinity 2026-11-22 1204 -", "episode libsyn -infinity 2026-11-22 999 -"])

    static let youtubeTable = TotalsFile(
        description: "YouTube's table data",
        text: { agency, figure in
            "Content,Video title,Video publish time,Impressions,Impressions click-through rate (%),Views\n"
                + "Total,,,52311,4.12,2014\n-aB,\(agency.newest[0].title),\"Sep 27, 2026\",31000,4.5,\(figure)\n"
                + "=xY,\(agency.newest[1].title),\"Oct 4, 2026\",21311,3.57,810\n"
        },
        questions: [
            "Do these figures cover all time", "Which show is this file about?", "What do these columns measure",
        ],
        answers: ["covers": "lifetime", "fixed-day": "2026-11-20", "fixed-show": "SHOW", "use-5": "field:downloads"],
        words: ["episode youtube -infinity 2026-11-20 1204 -", "episode youtube -infinity 2026-11-20 810 -"])

    static let megaphone = TotalsFile(
        description: "Megaphone's months",
        text: { _, figure in
            "MONTH,TOTAL DOWNLOADS,TOTAL STREAMS,TOTAL DELIVERY\n2026-09,\"\(figure)\",300,\"12,301\"\n"
                + "2026-10,\"9,876\",250,\"10,126\"\n"
        }, questions: ["Which show is this file about?"], answers: ["fixed-show": "SHOW"],
        words: ["show megaphone 2026-09-01 2026-09-30 1204 -", "show megaphone 2026-10-01 2026-10-31 9876 -"])

    static let columnPerMonth = TotalsFile(
        description: "a column for each month",
        text: { agency, figure in "guid,source,2026-09,2026-10\n\(agency.guids[0]),acast,\(figure),98\n" },
        questions: ["What do these columns measure"], answers: ["unpivoted": "downloads"],
        words: ["episode acast 2026-09-01 2026-09-30 1204 -", "episode acast 2026-10-01 2026-10-31 98 -"])

    static let op3OfAShow = TotalsFile(
        description: "OP3's downloads of a whole show",
        text: { _, figure in
            let header = [
                "serverUrl", "audienceId", "time", "hashedIpAddress", "agentType", "agentName", "deviceType",
                "deviceName", "referrerType", "referrerName", "countryCode", "continentCode", "regionCode",
                "regionName", "timezone", "metroCode", "asn",
            ]
            let rows = (0..<3).map {
                "u\ta\($0)\t2026-11-0\($0 / 2 + 4)T10:59:58.120Z" + String(repeating: "\t", count: 14)
            }
            return ([header.joined(separator: "\t")] + rows).joined(separator: "\n") + "\n"
        }, questions: ["Is this file about a whole show"], answers: ["about": "shows", "fixed-show": "SHOW"],
        words: ["show op3 2026-11-04 2026-11-04 2 -", "show op3 2026-11-05 2026-11-05 1 -"])

    static let period = TotalsFile(
        description: "a report of several days",
        text: { agency, figure in "guid,source,downloads\n\(agency.guids[0]),acast,\(figure)\n" },
        questions: ["Do these figures cover all time"],
        answers: ["covers": "period", "fixed-day": "2026-10-15", "last-day": "2026-11-14"],
        words: ["episode acast 2026-10-15 2026-11-14 1204 -"])
}

extension Agency {
    /// The creator's own show, and its two newest episodes.
    var ownShow: DemoShow { demo.shows.first { $0.creator == members.creator.creator } ?? demo.shows[0] }
    var newest: [DemoEpisode] { demo.episodes(on: .demo).filter { $0.show.id == ownShow.id }.suffix(2) }

    /// The words that stand, as text.
    func totals() async throws -> [String] {
        try await site.owner.rows(
            """
            SELECT concat_ws(' ', CASE WHEN episode_id IS NULL THEN 'show' ELSE 'episode' END, source, first_day, last_day,
                             coalesce(downloads::text, '-'), coalesce(listeners::text, '-'))
            FROM reported_totals WHERE tenant_id = \(id) AND stands ORDER BY last_day, position
            """)
    }

    /// An import of a report, looked at, asked about if need be, and saved.
    func furnishTotals(_ ops: Window) async throws {
        for file in [TotalsFile.libsynEpisodes, .megaphone] {
            let page = try await ops.offer(file.text(self, 1204), named: "report.csv")
            try await ops.answer(file, page.path, self)
            guard try await ops.commit(page.path, self) != nil else {
                throw Unexpected(text: try await ops.open(page.path).text)
            }
        }
    }
}

extension Window {
    /// Answers what a report leaves open; gives the preview.
    @discardableResult
    func answer(_ file: TotalsFile, _ path: String, _ agency: Agency) async throws -> Answer {
        try await agency.workOnImports()
        guard let form = try await open(path).form(to: path + "/mapping") else { return try await open(path) }
        let answers = file.answers.mapValues { $0 == "SHOW" ? agency.ownShow.id.short : $0 }
        _ = try await submit(form, answers.merging(["remember": "on"]) { $1 })
        try await agency.workOnImports()
        return try await open(path)
    }
}
