/// Looks for the title that a misspelt one may have meant.
///
/// Looking takes long, so the work over a whole file is limited: a file of nothing but unknown titles gets suggestions
/// for its first ones only.
struct NearestTitle {
    private static let longest = 120
    /// Steps of comparison over the life of the value: less than a second.
    private var steps = 30_000_000
    private let episodes: [EpisodeNames]
    private var known: [String: String?] = [:]

    init(_ index: EpisodeIndex) {
        episodes = index.names
    }

    /// The one title that differs least, by a quarter of its letters at most; nil when there is none or more than one.
    /// Without a show, references are compared whole: show title / episode title.
    mutating func title(like text: String, show: String) -> String? {
        let key = show + "\u{1F}" + text
        if let found = known[key] { return found }
        guard steps > 0, text.unicodeScalars.count <= Self.longest else { return nil }
        let found = search(text, show.lowercased())
        if known.count < 1000 { known[key] = .some(found) }
        return found
    }

    private mutating func search(_ text: String, _ show: String) -> String? {
        let wanted = Array(text.lowercased().unicodeScalars)
        var best: (distance: Int, title: String, isOnly: Bool)?
        for episode in episodes where steps > 0 {
            let isOfShow = show.isEmpty || episode.showTitle.lowercased() == show || episode.showIDs.contains(show)
            guard isOfShow else { continue }
            let title = show.isEmpty ? episode.showTitle + " / " + episode.title : episode.title
            let limit = min(best?.distance ?? .max, max(1, wanted.count / 4))
            guard let distance = distance(wanted, title, limit: limit) else { continue }
            if distance == best?.distance { best?.isOnly = false } else { best = (distance, title, true) }
        }
        return best.flatMap { $0.isOnly ? $0.title : nil }
    }

    /// How many letters have to be put in, taken out, exchanged or swapped with their neighbour; nil above the limit.
    private mutating func distance(_ wanted: [Unicode.Scalar], _ title: String, limit: Int) -> Int? {
        steps -= 10
        let other = Array(title.lowercased().unicodeScalars.prefix(Self.longest + 1))
        guard abs(other.count - wanted.count) <= limit else { return nil }
        steps -= other.count * wanted.count
        var (before, above) = ([Int](), Array(0...other.count))
        for line in wanted.indices {
            var row = [line + 1]
            for column in other.indices {
                let exchanged = above[column] + (wanted[line] == other[column] ? 0 : 1)
                var least = min(exchanged, above[column + 1] + 1, row[column] + 1)
                if line > 0, column > 0, wanted[line] == other[column - 1], wanted[line - 1] == other[column] {
                    least = min(least, before[column - 1] + 1)
                }
                row.append(least)
            }
            (before, above) = (above, row)
        }
        return above[other.count] <= limit ? above[other.count] : nil
    }
}
