import Postgres
import Sponsorship
import Values

/// A show that a feed brings with it.
struct NewShow: Sendable {
    let id: ID<Show>
    let title: String
    let creator: ID<Creator>
    let channel: Feed.Channel

    /// What it says of itself; the topics are those of its categories that Apple's tree knows.
    func commands(slug: String) -> [Command] {
        [
            Self.add(
                id, creator, slug: slug, title: title, summary: channel.summary,
                language: Self.language(channel.language), isExplicit: channel.isExplicit),
            Self.addTopics(id, channel.topics.map(\.slug.text)),
        ]
    }

    /// A slug that no other show has.
    static func slug(for title: String, taken: Set<String>) -> String {
        let base = Slug(suggestedFor: title)?.text ?? "show"
        guard taken.contains(base) else { return base }
        // One of these is free: there are as many as names that could be taken, and one more.
        return (2...taken.count + 2).lazy.map { "\(base)-\($0)" }.first { !taken.contains($0) } ?? base
    }

    /// `en-us` is English; what is no language at all is taken for it too.
    private static func language(_ tag: String) -> String {
        let primary = tag.prefix { $0 != "-" && $0 != "_" }
        return 2...3 ~= primary.utf8.count && primary.utf8.allSatisfy { 0x61...0x7a ~= $0 } ? String(primary) : "en"
    }

    static func slugs() -> Query<String> {
        Query("SELECT slug FROM shows")
    }

    static func add(
        _ id: ID<Show>, _ creator: ID<Creator>, slug: String, title: String, summary: String, language: String,
        isExplicit: Bool
    ) -> Command {
        Command(
            """
            INSERT INTO shows (id, creator_id, slug, title, summary, language, is_explicit)
            VALUES (\(id), \(creator), \(slug), \(title), \(summary), \(language), \(isExplicit))
            """)
    }

    static func addTopics(_ id: ID<Show>, _ topics: [String]) -> Command {
        Command("INSERT INTO show_topics (show_id, topic_id) SELECT \(id), topic FROM unnest(\(topics)) AS t (topic)")
    }
}

extension Feed.Channel {
    /// The categories that Apple's tree knows, each once.
    var topics: [Topic] {
        categories.compactMap(Topic.init(named:)).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Those that it does not.
    var otherCategories: [String] { categories.filter { Topic(named: $0) == nil } }
}
