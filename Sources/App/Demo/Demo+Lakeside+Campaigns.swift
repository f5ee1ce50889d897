extension DemoCampaign {
    static let hearthwiseKettle = DemoCampaign(
        "The slow kettle", by: .hearthwise, -60...40, budget: 22_000, ceiling: 44_00,
        target: DemoTarget(
            countries: ["GB", "IE"], ages: ["35-44", "45-54", "55-64"], topics: ["food", "society-culture"],
            excluded: ["true-crime"]),
        flights: [
            .flight(.saltAndSmoke, .mid, -60 ... -22, takes: 50),
            .flight(.saltAndSmoke, .mid, -15...40, takes: 70, discount: 6),
            .flight(.streetRemembers, .pre, -30...12, takes: 45),
        ])

    static let hearthwiseWinter = DemoCampaign(
        "Bread weather", by: .hearthwise, 14...75, budget: 4_500,
        target: DemoTarget(countries: ["GB"], ages: ["35-44", "45-54"], topics: ["food", "kids-family"]),
        flights: [
            .flight(.saltAndSmoke, .post, 14...60, takes: 40),
            .flight(.lanternHour, .mid, 18...75, takes: 30, discount: 5),
        ])

    static let windrowShelf = DemoCampaign(
        "A shelf of one's own", by: .windrow, -45...33, budget: 38_000, ceiling: 40_00,
        target: DemoTarget(
            countries: ["GB", "US"], genders: ["female"], topics: ["books", "drama", "history"]),
        flights: [
            .flight(.ferryHouse, .mid, -45...33, takes: 58, discount: 10),
            .flight(.ferryHouse, .pre, -20 ... -3, takes: 80),
            .flight(.lettersUnposted, .mid, -12...32, takes: 46),
        ])

    static let thistleCoats = DemoCampaign(
        "Mended, not new", by: .thistle, -80...31, budget: 18_000,
        target: DemoTarget(
            countries: ["GB", "IE", "US"], ages: ["25-34", "35-44"], genders: ["female", "other"],
            topics: ["fashion-beauty", "society-culture"]),
        flights: [
            .flight(.lettersUnposted, .pre, -80 ... -35, takes: 65),
            .flight(.lettersUnposted, .mid, -25...31, takes: 45, discount: 8),
            .flight(.borrowedViolin, .mid, 2...31, takes: 30, isCancelled: true),
        ])

    static let pebblecoteSavings = DemoCampaign(
        "A jar on the sill", by: .pebblecote, -28...36, budget: 21_000, ceiling: 46_00,
        target: DemoTarget(
            countries: ["GB"], ages: ["35-44", "45-54", "55-64"],
            topics: ["documentary", "history", "parenting"], excluded: ["true-crime", "comedy"]),
        flights: [
            .flight(.ferryHouse, .mid, -10...36, takes: 35, discount: 4),
            .flight(.streetRemembers, .mid, -28...35, takes: 97, discount: 9),
            .flight(.lanternHour, .mid, -21...10, takes: 55),
        ])

    static let pebblecoteHomes = DemoCampaign(
        "First front door", by: .pebblecote, 25...90, budget: 8_000,
        target: DemoTarget(countries: ["GB"], ages: ["25-34"], topics: ["society-culture", "fiction"]),
        flights: [
            .flight(.ferryHouse, .pre, 25...70, takes: 60),
            .flight(.borrowedViolin, .pre, 28...90, takes: 50),
        ])
}
