import Values

private let lakeside = "lakeside"

extension DemoShow {
    static let ferryHouse = DemoShow(
        "The Ferry House Tapes", slug: "ferry-house-tapes", of: lakeside, by: .fenwrights, language: "en-GB",
        about: """
            A drama in weekly chapters. When a lake ferry stops running in 1974, its ticket clerk begins to \
            record everybody who still turns up to wait.
            """,
        topics: ["drama", "performing-arts"],
        audience: DemoAudience(
            ["GB": 52, "US": 21, "IE": 7, "AU": 6, "CA": 4],
            ages: ["18-24": 14, "25-34": 29, "35-44": 26, "45-54": 17, "55-64": 9, "65+": 3], women: 63),
        release: .weekly(.sunday, since: "2024-09-08", minutes: 34),
        reach: DemoReach(46_000, growth: 7, sources: [46, 41, 13], week: DemoReach.leisure, completion: 86),
        offers: [.pre(30, .hostRead, cpm: 26_00), .mid(60, cpm: 41_00, slots: 2)],
        titles: DemoTitles(
            ["Chapter #: %"],
            [
                "The last crossing", "Mrs Averill's umbrella", "A ticket to nowhere", "Fog on the slipway",
                "The boy with the eels", "Low water", "A wedding, waiting", "The clerk's other voice",
                "Bell rope", "What the harbour master sold", "A coat on the third bench", "Wet matches",
                "The inspector's tea", "Tape nine, side two", "Somebody whistling", "The long reed",
                "A key for every locker", "Frost", "The photograph of the other shore", "Two returns",
                "Engine oil and oranges", "The swimmers", "A letter for the captain", "The jetty at four",
                "Ruth does the accounts", "Static", "The lamp that was left on", "An hour before the storm",
                "Ballast", "The new timetable", "Who rang the bell",
            ]))

    static let saltAndSmoke = DemoShow(
        "Salt, Smoke, Patience", slug: "salt-smoke-patience", of: lakeside, by: .copperbeech, language: "en-GB",
        about: """
            Food that takes its time, and the people who wait for it. Smokehouses, cellars, allotments and one \
            long table at the end of every season.
            """,
        topics: ["food", "places-travel"],
        audience: DemoAudience(
            ["GB": 58, "IE": 9, "US": 14, "FR": 4, "DE": 3],
            ages: ["18-24": 7, "25-34": 24, "35-44": 29, "45-54": 22, "55-64": 12, "65+": 4], women: 57),
        release: .weekly(.thursday, since: "2023-04-06", minutes: 39),
        reach: DemoReach(24_500, growth: 5, sources: [39, 46, 15], week: DemoReach.leisure, completion: 75),
        offers: [.mid(60, cpm: 39_00, slots: 2), .post(30, .hostRead, cpm: 17_00)],
        titles: DemoTitles(
            ["A winter of %", "%, and who makes it", "The argument over %", "% for beginners", "The smell of %"],
            [
                "rye", "cider from the hedge", "smoked eel", "butter", "the allotment at the railway",
                "blue cheese", "pickled walnuts", "salt from the marsh", "slow bread", "honey",
                "the village oven", "quince", "oysters and mud",
            ]))

    static let streetRemembers = DemoShow(
        "A Street Remembers", slug: "a-street-remembers", of: lakeside, by: .longAcre, language: "en-GB",
        about: """
            Documentary history, one street at a time. We knock on every door, read every ledger in the archive, \
            and put the two together.
            """,
        topics: ["documentary", "history"],
        audience: DemoAudience(
            ["GB": 66, "IE": 8, "US": 11, "AU": 4, "NZ": 2],
            ages: ["18-24": 5, "25-34": 17, "35-44": 25, "45-54": 25, "55-64": 18, "65+": 8], women: 52),
        release: .weekly(.monday, since: "2022-06-13", minutes: 48),
        reach: DemoReach(18_200, growth: 3, sources: [33, 48, 19], completion: 80),
        offers: [.pre(30, .hostRead, cpm: 24_00), .mid(75, cpm: 37_00)],
        titles: DemoTitles(
            ["Number %", "The night at number %", "Who lived at number %", "Number %: the ledger", "A door marked %"],
            [
                "4, the tailor's", "9, twice rebuilt", "12, with the blue tiles", "17, above the chandler",
                "21, the mission", "28, which is two houses", "33, where the cinema was", "40, the glassworks",
                "46, behind the scaffolding", "51, a laundry", "58, the piano teacher",
                "63, empty since spring", "70, the corner shop",
            ]))
}
