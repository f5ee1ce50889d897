extension DemoCampaign {
    static let brackwaterRegions = DemoCampaign(
        "Two new regions", by: .brackwater, -70...45, budget: 72_000, ceiling: 42_00,
        target: DemoTarget(
            countries: ["US", "CA", "GB"], ages: ["25-34", "35-44"], topics: ["technology", "tech-news"],
            excluded: ["true-crime"]),
        flights: [
            .flight(.ninthRetry, .mid, -70 ... -41, takes: 45),
            .flight(.ninthRetry, .mid, -14...35, takes: 62, discount: 5),
            .flight(.commitByFriday, .mid, -28...30, takes: 48, discount: 10),
            .flight(.commitByFriday, .pre, -60 ... -31, takes: 70),
            .flight(.proofOverTea, .mid, 5...40, takes: 35),
        ])

    static let brackwaterHiring = DemoCampaign(
        "Reliability engineers wanted", by: .brackwater, 10...60, budget: 12_000,
        target: DemoTarget(countries: ["US"], ages: ["25-34", "35-44", "45-54"], topics: ["technology", "careers"]),
        flights: [
            .flight(.ninthRetry, .pre, 10...45, takes: 55),
            .flight(.ladderAndRope, .mid, 14...60, takes: 30, discount: 4),
        ])

    static let penstockSpring = DemoCampaign(
        "Payday without a spreadsheet", by: .penstock, -35...50, budget: 14_000, ceiling: 36_00,
        target: DemoTarget(
            countries: ["US", "CA"], ages: ["35-44", "45-54"],
            topics: ["entrepreneurship", "management"]),
        flights: [
            .flight(.firmArithmetic, .mid, -35...50, takes: 68, discount: 12),
            .flight(.firmArithmetic, .post, -35 ... -6, takes: 90),
            .flight(.ladderAndRope, .pre, -10...32, takes: 94),
        ])

    static let larkfieldWorkshop = DemoCampaign(
        "The quiet workshop", by: .larkfield, -85...20, budget: 2_000, ceiling: 32_00,
        target: DemoTarget(
            countries: ["US", "DE"], genders: ["male", "female"], topics: ["physics", "technology"],
            excluded: ["politics"]),
        flights: [
            .flight(.boltsPerHour, .mid, -85 ... -30, takes: 50),
            .flight(.boltsPerHour, .mid, -7...20, takes: 55),
            .flight(.unitOfHeat, .post, -21...9, takes: 40, isCancelled: true),
        ])

    static let octavoEvening = DemoCampaign(
        "A degree after dinner", by: .octavo, -50...34, budget: 19_000,
        target: DemoTarget(
            countries: ["US", "GB", "IN"], ages: ["18-24", "25-34"], topics: ["education", "careers", "science"]),
        flights: [
            .flight(.ladderAndRope, .mid, -50 ... -12, takes: 60),
            .flight(.ladderAndRope, .mid, -11...34, takes: 66, discount: 8),
            .flight(.benchNotesNine, .mid, -20...25, takes: 40),
            .flight(.proofOverTea, .pre, -40 ... -11, takes: 80),
        ])

    static let octavoSummer = DemoCampaign(
        "Summer term", by: .octavo, 20...80, budget: 2_500, ceiling: 35_00,
        target: DemoTarget(countries: ["US", "GB"], ages: ["18-24"], topics: ["science", "mathematics"]),
        flights: [
            .flight(.unitOfHeat, .mid, 20...65, takes: 45),
            .flight(.proofOverTea, .post, 24...80, takes: 50),
        ])

    static let fennimoreBeans = DemoCampaign(
        "First cup of the build", by: .fennimore, -30...33, budget: 36_000, ceiling: 36_00,
        target: DemoTarget(countries: ["US"], ages: ["25-34", "35-44"], topics: ["technology", "food"]),
        flights: [
            .flight(.ninthRetry, .mid, -12...31, takes: 34, discount: 6),
            .flight(.commitByFriday, .pre, -9...33, takes: 96, discount: 5),
            .flight(.benchNotesNine, .pre, -30 ... -1, takes: 60),
            .flight(.boltsPerHour, .post, 3...28, takes: 25),
        ])
}
