import Values

private let northwind = "northwind"

extension DemoShow {
    static let firmArithmetic = DemoShow(
        "Small Firm Arithmetic", slug: "small-firm-arithmetic", of: northwind, by: .tinderAndSlate,
        about: """
            The numbers of companies with fewer than thirty people: prices, wages, rent, and the month that \
            nearly ended it. Owners open their books and explain one page.
            """,
        topics: ["entrepreneurship", "management", "business"],
        audience: DemoAudience(
            ["US": 61, "CA": 10, "GB": 9, "AU": 6, "NZ": 2],
            ages: ["18-24": 5, "25-34": 26, "35-44": 35, "45-54": 23, "55-64": 8, "65+": 2], women: 44),
        release: .weekly(.wednesday, since: "2021-10-06", minutes: 33),
        reach: DemoReach(21_000, growth: -4, sources: [45, 41, 14], completion: 68),
        offers: [
            .pre(30, .hostRead, cpm: 24_00), .mid(60, cpm: 36_00), .post(30, .produced, cpm: 15_00),
        ],
        titles: DemoTitles(
            ["%, to the cent", "The month of %", "Pricing %", "We borrowed for %", "What % really costs"],
            [
                "a bakery with two ovens", "the first employee", "late invoices", "a van called Gerda",
                "insurance", "the second shop", "a customer worth half the year", "free delivery",
                "the landlord's letter", "twelve bicycles", "a website nobody visits", "holiday pay",
                "the sale that wasn't",
            ]))

    static let benchNotesNine = DemoShow(
        "Bench Notes Nine", slug: "bench-notes-nine", of: northwind, by: .blueHectare,
        about: """
            What happens in a laboratory between the idea and the paper, told by the people holding the \
            pipettes. Failed experiments welcome.
            """,
        topics: ["life-sciences", "science"],
        audience: DemoAudience(
            ["US": 42, "GB": 15, "DE": 9, "CA": 6, "FR": 5, "JP": 4],
            ages: ["18-24": 28, "25-34": 38, "35-44": 19, "45-54": 9, "55-64": 4], women: 55),
        release: .weekly(.wednesday, since: "2024-11-06", minutes: 44),
        reach: DemoReach(7_800, growth: 15, sources: [51, 31, 18], completion: 72),
        offers: [.pre(30, .produced, cpm: 17_00), .mid(60, cpm: 29_00)],
        titles: DemoTitles(
            ["The experiment with %", "%, take eleven", "Reviewer two on %", "A field guide to %", "Waiting for %"],
            [
                "the fish that slept", "yeast that counts", "a freezer at minus eighty", "moss on the roof",
                "the wrong mouse", "one borrowed centrifuge", "bees in winter", "a gel with no bands",
                "the octopus who left", "mud from two lakes", "a cell that glows", "the unlabelled tube",
                "lichen, slowly",
            ]))

    static let boltsPerHour = DemoShow(
        "Bolts per Hour", slug: "bolts-per-hour", of: northwind, by: .oskarVennholm,
        about: """
            How ordinary things are made, from the person who runs the machine. One factory, one object, one \
            hour, every other week.
            """,
        topics: ["technology", "hobbies"],
        audience: DemoAudience(
            ["US": 46, "DE": 18, "GB": 8, "AT": 5, "CH": 4, "CA": 4],
            ages: ["25-34": 22, "35-44": 30, "45-54": 26, "55-64": 14, "65+": 5], women: 19),
        release: .fortnightly(.saturday, since: "2023-01-14", minutes: 61),
        reach: DemoReach(9_200, growth: 5, sources: [36, 45, 19], week: DemoReach.leisure, completion: 66),
        offers: [.mid(90, cpm: 31_00), .post(30, .hostRead, cpm: 13_00)],
        titles: DemoTitles(
            ["%, one an hour", "%, ten thousand an hour", "The last place that makes %"],
            [
                "springs", "paper clips", "church bells", "zips", "lamp glass", "ball bearings", "umbrellas",
                "pencils", "thermometers", "rope", "keys",
            ]))

    static let proofOverTea = DemoShow(
        "Proof over Tea", slug: "proof-over-tea", of: northwind, by: .blueHectare,
        about: """
            One theorem, one pot of tea, two mathematicians who disagree about what makes it beautiful. You need \
            curiosity and, now and then, a pencil.
            """,
        topics: ["mathematics", "education"],
        audience: DemoAudience(
            ["US": 35, "GB": 19, "IN": 11, "DE": 8, "FR": 5, "CA": 5],
            ages: ["13-17": 4, "18-24": 31, "25-34": 29, "35-44": 17, "45-54": 10, "55-64": 6], women: 39),
        release: .fortnightly(.sunday, since: "2024-03-10", minutes: 47),
        reach: DemoReach(4_600, growth: 8, sources: [47, 33, 20], week: DemoReach.leisure, completion: 79),
        offers: [
            .pre(30, .hostRead, cpm: 21_00), .mid(60, cpm: 33_00), .post(20, .hostRead, cpm: 12_00),
        ],
        titles: DemoTitles(
            ["%, gently", "An argument about %", "%, and a biscuit"],
            [
                "a prime too many", "the hairy ball", "seven bridges", "sorting socks", "the drunkard's walk",
                "infinity, small", "tiles that never repeat", "a knot in a hose", "voting", "the birthday room",
                "a map in four colours",
            ]))
}
