extension ImportKind {
    static let showColumns = [
        ImportColumn(
            "show", "Title", .text(longest: 200), aliases: ["title", "name"] + showAliases, isRequired: true,
            rule: "The show's title, at most 200 characters."),
        ImportColumn(
            "slug", "Slug", .slug,
            rule: "The show's name in addresses: lower-case letters, digits and hyphens. Empty: made from the title."),
        ImportColumn(
            "creator", "Creator", .text(longest: 120),
            aliases: ["owner", "host", "author", "artist", "network", "publisher"], isRequired: true,
            rule: "Who owns the show, by the name on record."),
        ImportColumn(
            "language", "Language", .text(longest: 35), aliases: ["lang", "locale"],
            rule: "A language code such as en or pt-BR. Empty: en."),
        ImportColumn(
            "topics", "Topics", .topics, aliases: ["topic", "categories", "category", "genres", "genre"],
            rule: "Apple Podcasts categories with semicolons between them."),
        ImportColumn(
            "summary", "Summary", .text(longest: 10_000), aliases: ["description", "about"],
            rule: "What the show is about, at most 10,000 characters."),
    ]

    static let episodeColumns = [
        ImportColumn(
            "show", "Show", .reference, aliases: showAliases, isRequired: true, rule: "The show's title or id."),
        ImportColumn(
            "guid", "RSS guid", .text(longest: 500), aliases: ["episode_guid", "rss_guid"],
            rule: "The guid of the feed's item. Without it an episode is known by its title."),
        ImportColumn(
            "title", "Title", .text(longest: 500), aliases: ["episode_title", "episode_name", "name", "episode"],
            isRequired: true, rule: "The episode's title, at most 500 characters."),
        ImportColumn(
            "published_on", "Published", .day,
            aliases: [
                "release_date", "releasedate", "publish_date", "published_date", "published", "publication_date",
                "pub_date", "pubdate", "release", "date",
            ], isRequired: true, rule: "The day the episode came out."),
        ImportColumn(
            "duration", "Duration", .duration(upTo: Int64(WrittenDuration.longest)),
            aliases: ["length", "runtime", "seconds"],
            rule: "How long it is, as h:mm:ss or in seconds."),
    ]
}
