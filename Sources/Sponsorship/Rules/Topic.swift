public import Values

/// What a podcast is about: a category of the Apple Podcasts tree, or a sub-category of one.
public struct Topic: Sendable, Hashable, Identifiable {
    /// Stable: it is stored, and stands in URLs.
    public let slug: Slug
    /// As feeds write it in `itunes:category`.
    public let name: String
    /// The category a sub-category belongs to; nil for a category.
    public let parent: Slug?

    public var id: Slug { slug }
    public var isCategory: Bool { parent == nil }

    /// The category itself, or the one a sub-category belongs to.
    public var category: Slug { parent ?? slug }

    /// Every topic, each category followed by its sub-categories, in Apple's order.
    public static let all: [Topic] = tree.flatMap { name, children -> [Topic] in
        guard let slug = Slug(suggestedFor: name) else { return [] }
        let subcategories = children.compactMap { child in
            Slug(suggestedFor: child).map { Topic(slug: $0, name: child, parent: slug) }
        }
        return [Topic(slug: slug, name: name, parent: nil)] + subcategories
    }

    public static let categories = all.filter(\.isCategory)

    /// The sub-categories of a category; none for a sub-category.
    public var children: [Topic] { Self.all.filter { $0.parent == slug } }

    /// The topic with a slug.
    public init?(slug: Slug) {
        guard let topic = Self.bySlug[slug] else { return nil }
        self = topic
    }

    /// The topic of a feed's category, whatever its case; names that Apple retired lead to their successors.
    public init?(named name: String) {
        let key = name.lowercased()
        guard let topic = Self.byName[key] ?? Self.retired[key].flatMap({ Self.byName[$0] }) else { return nil }
        self = topic
    }

    private init(slug: Slug, name: String, parent: Slug?) {
        self.slug = slug
        self.name = name
        self.parent = parent
    }

    private static let bySlug = Dictionary(all.map { ($0.slug, $0) }) { first, _ in first }
    private static let byName = Dictionary(all.map { ($0.name.lowercased(), $0) }) { first, _ in first }

    private static let retired = [
        "news & politics": "news", "games & hobbies": "leisure", "other games": "games", "gadgets": "technology",
    ]
}
