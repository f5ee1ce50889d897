/// "Show title / Episode title" in the one form in which such references are compared.
enum EpisodeTitle {
    static func key(show: String, episode: String) -> String {
        key(show + " / " + episode)
    }

    /// Every separator as " / ", runs of spaces as one space. What people put between the two titles, " / ", " – ",
    /// " - " or ": ", may stand inside a title as well: it is made the same on both sides, so that does no harm.
    static func key(_ reference: String) -> String {
        let words = reference.split(whereSeparator: \.isWhitespace)
        var key = ""
        for (position, word) in words.enumerated() {
            let isInside = position > 0 && position < words.count - 1
            if position > 0 { key += " " }
            if isInside, word == "–" || word == "-" {
                key += "/"
            } else if word.last == ":", position < words.count - 1 {
                key += word.dropLast() + " /"
            } else {
                key += word
            }
        }
        return key
    }
}
