import Postgres
import Values

extension DemoTenant {
    /// What can be bought, and what has been.
    func sales(on today: Day) -> [Command] {
        [insertPlacements(), insertRates(on: today)] + campaigns.map { $0.insert(on: today) } + [insertLines(on: today)]
    }

    private func insertPlacements() -> Command {
        let offers = shows.flatMap { show in show.placements.map { (show: show.id, placement: $0) } }
        return Command(
            """
            INSERT INTO placements (id, show_id, position, seconds, voice, delivery, slots)
            SELECT * FROM unnest(
                \(offers.map(\.placement.id)), \(offers.map(\.show)), \(offers.map(\.placement.position)),
                \(offers.map(\.placement.seconds)), \(offers.map(\.placement.voice)),
                \(offers.map(\.placement.delivery)), \(offers.map(\.placement.slots)))
            """)
    }

    private func insertRates(on today: Day) -> Command {
        let placements = shows.flatMap(\.placements)
        let rates = placements.flatMap { placement in placement.rates(on: today).map { (of: placement.id, rate: $0) } }
        return Command(
            """
            INSERT INTO rate_cards (placement_id, valid_from, cpm_cents)
            SELECT * FROM unnest(
                \(rates.map(\.of)), \(rates.map(\.rate.validFrom)), \(rates.map(\.rate.cpmCents)))
            """)
    }

    private func insertLines(on today: Day) -> Command {
        let lines = campaigns.flatMap { $0.lines(on: today) }
        return Command(
            """
            INSERT INTO line_items (id, campaign_id, placement_id, status, starts_on, ends_on, booked_impressions,
                                    cpm_cents)
            SELECT * FROM unnest(
                \(lines.map(\.id)), \(lines.map(\.campaign)), \(lines.map(\.placement.id)), \(lines.map(\.status)),
                \(lines.map(\.startsOn)), \(lines.map(\.endsOn)), \(lines.map(\.booked)), \(lines.map(\.cpmCents)))
            """)
    }
}

extension DemoCampaign {
    /// One at a time: the lists of what a campaign wants differ in length, and SQL's arrays of arrays may not.
    func insert(on today: Day) -> Command {
        Command(
            """
            INSERT INTO campaigns (
                id, advertiser_id, name, starts_on, ends_on, budget_cents, cpm_ceiling_cents, target_countries,
                target_ages, target_genders, target_topics, excluded_topics)
            VALUES (
                \(id), \(advertiser.id), \(name), \(today.adding(days: days.lowerBound)),
                \(today.adding(days: days.upperBound)), \(budgetCents), \(ceilingCents), \(target.countries),
                \(target.ages), \(target.genders), \(target.topics), \(target.excluded))
            """)
    }
}
