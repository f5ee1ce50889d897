import Templates

/// A show's picture made of its initials, in a tone that stays the same for the show.
struct Cover {
    let initials: String
    let tone: String

    init(_ show: Show) {
        let words = show.title.split(separator: " ").lazy.filter { !Self.articles.contains($0.lowercased()) }
        initials = String(words.prefix(2).compactMap(\.first)).uppercased()
        tone = String(show.slug.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % 5 + 1)
    }

    private static let articles: Set = ["the", "a", "an", "of", "and"]
}
