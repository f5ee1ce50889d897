import Values

private let lakeside = "lakeside"

extension DemoShow {
    static let lettersUnposted = DemoShow(
        "Letters Nobody Posted", slug: "letters-nobody-posted", of: lakeside, by: .copperbeech, language: "en-GB",
        about: """
            Listeners read the letters they wrote and kept. Twice a week, a quarter of an hour, one voice, no \
            music until the end.
            """,
        topics: ["personal-journals", "relationships"],
        audience: DemoAudience(
            ["GB": 44, "US": 25, "IE": 6, "CA": 6, "AU": 5, "IN": 4],
            ages: ["18-24": 23, "25-34": 35, "35-44": 21, "45-54": 12, "55-64": 5], women: 69),
        release: .twiceWeekly(.wednesday, .saturday, since: "2024-01-03", minutes: 16),
        reach: DemoReach(31_000, growth: 10, sources: [57, 30, 13], completion: 88),
        offers: [
            .pre(20, .hostRead, cpm: 23_00), .mid(45, .hostRead, .dynamic, cpm: 35_00),
            .post(20, .produced, cpm: 12_00),
        ],
        titles: DemoTitles(
            ["To %", "To %, before the move", "To %, three years on", "A card for %", "To %, in pencil"],
            [
                "the upstairs neighbour", "my brother's dog", "the teacher who left", "a landlord",
                "the girl at the pool", "my future doctor", "whoever found the scarf", "the night nurse",
                "an old bicycle", "my mother's handwriting", "the choir", "the man on the 6.14",
                "our first kitchen",
            ]))

    static let lanternHour = DemoShow(
        "The Lantern Hour", slug: "the-lantern-hour", of: lakeside, by: .fenwrights, language: "en-GB",
        about: """
            Bedtime stories for children who ask what happened next, and for the grown-ups who must answer. \
            Gentle, odd, never loud.
            """,
        topics: ["stories-for-kids", "parenting"],
        audience: DemoAudience(
            ["GB": 49, "US": 19, "IE": 8, "AU": 8, "CA": 5],
            ages: ["18-24": 4, "25-34": 34, "35-44": 43, "45-54": 12, "55-64": 4], women: 71),
        release: .weekly(.friday, since: "2023-10-06", minutes: 14),
        reach: DemoReach(15_600, growth: 8, sources: [54, 32, 14], week: DemoReach.leisure, completion: 90),
        offers: [.pre(15, .hostRead, cpm: 28_00), .mid(45, cpm: 43_00)],
        titles: DemoTitles(
            ["%", "% and the tide", "% goes to school", "A cake for %", "%, asleep at last"],
            [
                "the owl who kept receipts", "Mabel's second shadow", "the smallest lighthouse",
                "a fox in good shoes", "the moon's spare button", "Tobias and the humming jar",
                "the snail express", "a bear of few words", "the kite that said please",
                "grandmother's third umbrella", "the very shy volcano", "Pim", "the sock that came back",
            ]))

    /// Its host reports four days late, so that freshness has something to show.
    static let borrowedViolin = DemoShow(
        "The Borrowed Violin", slug: "the-borrowed-violin", of: lakeside, by: .longAcre, language: "en-GB",
        about: """
            Instruments outlive their players. Every other week we follow one of them through its owners, its \
            repairs and the music it was lent out for.
            """,
        topics: ["music-history", "history"],
        audience: DemoAudience(
            ["GB": 41, "US": 18, "DE": 12, "AT": 6, "FR": 6, "JP": 4],
            ages: ["18-24": 11, "25-34": 21, "35-44": 22, "45-54": 21, "55-64": 15, "65+": 8], women: 49),
        release: .fortnightly(.tuesday, since: "2023-11-14", minutes: 55),
        reach: DemoReach(5_400, growth: -3, sources: [35, 47, 18], week: DemoReach.leisure, completion: 71, lag: 4),
        offers: [
            .pre(30, .hostRead, cpm: 22_00), .mid(60, cpm: 34_00), .post(30, .hostRead, cpm: 14_00),
        ],
        titles: DemoTitles(
            ["%, lent for a season", "The third owner of %", "%, repaired"],
            [
                "a cello with a scar", "the regiment's cornet", "a spinet in a barn", "the cracked bell",
                "one good bow", "a harmonium at sea", "the landlady's piano", "an oboe from the flood",
                "the drum without a name", "a lute by nobody", "the silver flute",
            ]))
}
