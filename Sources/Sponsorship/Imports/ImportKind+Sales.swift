internal import Values

extension ImportKind {
    /// Columns that tell a placement from others; only a list of placements has to say all of them.
    private static func slotColumns(isList: Bool) -> [ImportColumn] {
        let empty = isList ? "" : " Needed where it tells placements apart."
        return [
            ImportColumn(
                "position", "Position", .choice(["pre-roll", "mid-roll", "post-roll"]),
                aliases: (isList ? ["placement"] : []) + ["slot", "ad_position"], isRequired: isList,
                rule: "pre-roll, mid-roll or post-roll." + empty),
            ImportColumn(
                "seconds", "Length", .duration(upTo: 600), aliases: ["length", "duration", "spot_length"],
                isRequired: isList, least: 5, rule: "How long the spot is: from 5 to 600 seconds." + empty),
            ImportColumn(
                "voice", "Voice", .choice(["host-read", "produced"]), aliases: ["read", "ad_type", "type"],
                isRequired: isList, rule: "host-read or produced." + empty),
            ImportColumn(
                "delivery", "Delivery", .choice(["baked-in", "dynamic"]), aliases: ["insertion"], isRequired: isList,
                rule: "baked-in or dynamic." + empty),
        ]
    }

    static let placementColumns =
        [
            ImportColumn(
                "show", "Show", .reference, aliases: showAliases, isRequired: true,
                rule: "The show's title, slug or id.")
        ] + slotColumns(isList: true) + [
            ImportColumn(
                "slots", "Slots", .wholeNumber(upTo: 10), aliases: ["spots"], least: 1,
                rule: "How many such spots an episode has, from 1 to 10. Empty: 1, or what is on record."),
            ImportColumn(
                "cpm", "CPM", .money(upTo: 100_000_000), aliases: ["rate", "price", "rate_card"],
                rule: "The price of a thousand impressions, such as 30.00. Empty: the row says nothing about prices."),
            ImportColumn(
                "valid_from", "Price valid from", .day, aliases: ["valid", "effective", "effective_from", "from"],
                rule: "The first day the price holds. Empty: the day of the import, unless it is the price already."),
            ImportColumn(
                "placement_id", "Our id", .reference,
                rule: "Our id, as the template has it. With it all else but the show may change."),
        ]

    static let advertiserColumns = [
        ImportColumn(
            "name", "Name", .text(longest: 120),
            aliases: ["advertiser", "advertiser_name", "brand", "sponsor", "company", "client"], isRequired: true,
            rule: "The advertiser's name, at most 120 characters."),
        ImportColumn(
            "website", "Website", .text(longest: 2000), aliases: ["url", "site", "homepage", "domain"],
            rule: "The address of the advertiser's website."),
        ImportColumn(
            "advertiser_id", "Our id", .reference,
            rule: "Our id, as the template has it. With it the name may change."),
    ]

    static let lineColumns =
        [
            ImportColumn(
                "campaign", "Campaign", .reference, aliases: ["deal_id", "campaign_id", "campaign_name", "deal"],
                isRequired: true, rule: "The campaign's name or id."),
            ImportColumn(
                "advertiser", "Advertiser", .reference,
                aliases: ["advertiser_name", "advertiser_id", "brand", "sponsor", "client"],
                rule: "The advertiser's name or id, where campaigns of several have the same name."),
            ImportColumn(
                "placement", "Placement", .reference, aliases: ["ad_unit_id", "placement_id", "ad_unit"],
                isRequired: true, alternative: "show",
                rule: "The placement's id. Without it, the show and the position."),
            ImportColumn(
                "show", "Show", .reference, aliases: showAliases,
                rule: "The show's title, slug or id, in place of the placement's id."),
        ] + slotColumns(isList: false) + [
            ImportColumn(
                "starts_on", "First day", .day, aliases: ["flight_start", "start_date", "start", "starts"],
                isRequired: true, rule: "The first day of the flight."),
            ImportColumn(
                "ends_on", "Last day", .day, aliases: ["flight_end", "end_date", "end", "ends"], isRequired: true,
                rule: "The last day of the flight, which belongs to it."),
            ImportColumn(
                "booked_impressions", "Booked impressions", .wholeNumber(upTo: 1_000_000_000_000),
                aliases: ["impressions", "booked"], isRequired: true, rule: "A whole number of at least 0."),
            ImportColumn(
                "cpm_cents", "CPM in cents", .wholeNumber(upTo: 100_000_000), aliases: ["booked_cpm_cents"],
                isRequired: true, alternative: "cpm",
                rule: "The price of a thousand impressions in cents: 3000 for 30.00."),
            ImportColumn(
                "cpm", "CPM", .money(upTo: 100_000_000), aliases: ["booked_cpm", "rate"],
                rule: "The price of a thousand impressions, such as 30.00, in place of cents."),
            ImportColumn(
                "status", "Status", .choice(["scheduled", "active", "completed", "cancelled"]), aliases: ["state"],
                rule: "scheduled, active, completed or cancelled. Empty: what its days say."),
            ImportColumn(
                "promo_code", "Promo code", .text(longest: 60), aliases: ["code", "coupon", "coupon_code", "promo"],
                rule: "The code that listeners give, at most 60 characters."),
            ImportColumn(
                "vanity_url", "Vanity URL", .text(longest: 500), aliases: ["vanity", "landing_page", "url"],
                rule: "The address that the spot names, at most 500 characters."),
            ImportColumn(
                "line_id", "Our id", .reference,
                rule: "Our id, as the template has it. With it all but campaign and placement may change."),
        ]
}
