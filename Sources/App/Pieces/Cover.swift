import Templates

/// A show's picture made of its initials, in a tone that stays the same for the show.
struct Cover {
    let initials: String
    let tone: String

    init(_ show: Show) {
        initials = Self.initials(of: show.title)
        tone = String(show.slug.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF } % 5 + 1)
    }

    /// Of the first two words that say something. By bytes: twenty covers a page are worth it.
    private static func initials(of title: String) -> String {
        let words = title.utf8.split(separator: UInt8(ascii: " ")).lazy.map(Substring.init)
        return words.filter { !articles.contains($0.lowercased()) }.prefix(2).reduce(into: "") { initials, word in
            initials += word.prefix(1).uppercased()
        }
    }

    private static let articles: Set = ["the", "a", "an", "of", "and"]
}
