import Testing
import Values

@testable import Sponsorship

@Suite struct `Topics` {
    @Test func `the tree has 19 categories and 91 sub-categories, each with a slug of its own`() {
        #expect(Topic.categories.count == 19)
        #expect(Topic.all.count == 110)
        #expect(Set(Topic.all.map(\.slug)).count == 110)
        #expect(Set(Topic.all.map { $0.name.lowercased() }).count == 110)
    }

    @Test(arguments: [
        ("Health & Fitness", "health-fitness", nil), ("health & fitness", "health-fitness", nil),
        ("Stand-Up", "stand-up", "comedy"), ("TV & Film", "tv-film", nil), ("How To", "how-to", "education"),
        ("Education for Kids", "education-for-kids", "kids-family"), ("Rugby", "rugby", "sports"),
        ("Wrestling", "wrestling", "sports"), ("After Shows", "after-shows", "tv-film"),
        ("News & Politics", "news", nil), ("Games & Hobbies", "leisure", nil), ("Other Games", "games", "leisure"),
        ("Gadgets", "technology", nil),
    ])
    func `a feed's category leads to its topic`(name: String, slug: String, parent: String?) throws {
        let topic = try #require(Topic(named: name))
        #expect(topic.slug.text == slug)
        #expect(topic.parent?.text == parent)
        #expect(topic.category.text == parent ?? slug)
        #expect(Topic(slug: topic.slug) == topic)
    }

    @Test func `what is no topic is none`() throws {
        #expect(Topic(named: "Basket Weaving") == nil)
        #expect(Topic(slug: try #require(Slug("basket-weaving"))) == nil)
    }

    @Test func `children and parents agree`() throws {
        #expect(Topic.categories.flatMap(\.children).count == 91)
        #expect(
            try #require(Topic(named: "Fiction")).children.map(\.name) == [
                "Comedy Fiction", "Drama", "Science Fiction",
            ])
        #expect(try #require(Topic(named: "Drama")).children.isEmpty)
    }
}
