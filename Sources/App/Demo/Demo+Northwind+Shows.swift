import Values

private let northwind = "northwind"

extension DemoShow {
    static let ninthRetry = DemoShow(
        "The Ninth Retry", slug: "ninth-retry", of: northwind, by: .marrowLane,
        about: """
            Two operators and a guest take one outage apart, from the first alert to the change that would have \
            prevented it. No blame, plenty of graphs.
            """,
        topics: ["technology", "how-to"],
        audience: DemoAudience(
            ["US": 48, "GB": 11, "DE": 8, "CA": 7, "IN": 6, "NL": 3],
            ages: ["18-24": 9, "25-34": 41, "35-44": 31, "45-54": 13, "55-64": 4], women: 27),
        release: .weekly(.tuesday, since: "2023-09-05", minutes: 52),
        reach: DemoReach(38_000, growth: 6, sources: [41, 43, 16], completion: 74),
        offers: [
            .pre(30, .produced, cpm: 22_00, slots: 2), .mid(60, cpm: 38_00, slots: 2), .post(30, .produced, cpm: 14_00),
        ],
        titles: DemoTitles(
            ["The day of %", "%, minute by minute", "What % taught us", "Who was paged for %", "%, with graphs"],
            [
                "the expired certificate", "the queue that never drained", "a backup nobody had restored",
                "the clock that ran backwards", "the very polite retry storm", "a cache with opinions",
                "the leap year invoice", "one missing index", "the load balancer that wasn't",
                "a full disk on a Friday", "the feature flag called test2", "a quorum of two",
                "the region that came back",
            ]))

    static let ladderAndRope = DemoShow(
        "Ladder and Rope", slug: "ladder-and-rope", of: northwind, by: .tinderAndSlate,
        about: """
            Careers as they happen: sideways, late, and with help. Each week somebody explains the one decision \
            that changed their working life, and what it cost.
            """,
        topics: ["careers", "management", "self-improvement"],
        audience: DemoAudience(
            ["US": 55, "GB": 13, "CA": 9, "AU": 5, "IE": 3],
            ages: ["18-24": 17, "25-34": 44, "35-44": 24, "45-54": 10, "55-64": 3], women: 58),
        release: .weekly(.monday, since: "2022-02-07", minutes: 41),
        reach: DemoReach(29_500, growth: 9, sources: [52, 34, 14], completion: 70),
        offers: [
            .pre(20, .produced, cpm: 18_00), .mid(60, cpm: 32_00, slots: 2), .mid(30, .produced, .dynamic, cpm: 20_00),
        ],
        titles: DemoTitles(
            ["I said no to %", "How to ask for %", "%: the long way round", "Notes on %", "A year after %"],
            [
                "the promotion", "a smaller team", "the second interview", "a title without a raise",
                "four days a week", "managing a friend", "the job you had before", "a month off",
                "the corner desk", "starting over at fifty", "the counter-offer", "an honest reference",
                "the night shift",
            ]))

    static let commitByFriday = DemoShow(
        "Commit by Friday", slug: "commit-by-friday", of: northwind, by: .marrowLane,
        about: """
            Software news for people who have to live with it. Twice a week, twenty minutes: what shipped, what \
            broke, and what can safely be ignored until next year.
            """,
        topics: ["tech-news", "technology"],
        audience: DemoAudience(
            ["US": 44, "GB": 12, "IN": 10, "DE": 7, "CA": 6, "PL": 3, "BR": 3],
            ages: ["13-17": 2, "18-24": 21, "25-34": 43, "35-44": 22, "45-54": 8], women: 24),
        release: .twiceWeekly(.tuesday, .friday, since: "2024-01-02", minutes: 21),
        reach: DemoReach(58_000, growth: 4, sources: [49, 33, 18], completion: 81),
        offers: [.pre(15, .produced, cpm: 19_00, slots: 2), .mid(45, cpm: 30_00, slots: 2)],
        titles: DemoTitles(
            [
                "%, and what to do on Monday", "The trouble with %", "%: read this before you upgrade",
                "A short defence of %", "Everybody is talking about %",
            ],
            [
                "the licence that changed", "a compiler in the browser", "passwords, again",
                "the chip shortage that isn't", "tabs in configuration files",
                "a very old bug in a very new box", "free tiers", "the end of staging",
                "one more package manager", "offline first, finally", "benchmarks on the box",
                "the quiet release", "maps without a phone company",
            ]))

    static let unitOfHeat = DemoShow(
        "Unit of Heat", slug: "unit-of-heat", of: northwind, by: .oskarVennholm,
        about: """
            Where energy comes from, what it is turned into, and who pays for the difference. A physicist visits \
            the places: substations, kilns, greenhouses, a very cold laboratory.
            """,
        topics: ["physics", "earth-sciences"],
        audience: DemoAudience(
            ["US": 38, "DE": 14, "GB": 12, "SE": 7, "DK": 5, "CA": 5],
            ages: ["18-24": 8, "25-34": 27, "35-44": 28, "45-54": 21, "55-64": 11, "65+": 4], women: 36),
        release: .weekly(.thursday, since: "2024-05-16", minutes: 36),
        reach: DemoReach(12_400, growth: 12, sources: [38, 44, 18], completion: 77),
        offers: [.mid(60, cpm: 34_00), .post(30, .hostRead, cpm: 16_00)],
        titles: DemoTitles(
            ["A visit to %", "The price of %", "%, measured", "Who owns %", "Ten degrees of %"],
            [
                "a substation at night", "the last coal wharf", "a house without a boiler",
                "the salt that stays warm", "steam", "the greenhouse on the motorway", "a turbine in the dark",
                "the cold end of a fridge", "district heating", "a kiln that never stops",
                "the wire under the sea", "peat", "an empty reservoir",
            ]))
}
