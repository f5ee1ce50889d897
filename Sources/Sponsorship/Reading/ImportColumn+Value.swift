internal import Values

extension ImportColumn {
    /// A cell in the canonical form; nil when it is empty. The caller has trimmed it.
    func value(_ cell: Span<UInt8>, with cells: inout CellReader) throws(Rejection.Reason) -> String? {
        if cell.isEmpty || (hasPlaceholders && cells.isBlank(cell)) { return nil }
        switch kind {
        case .day: return try cells.day(cell)?.description
        case .wholeNumber(let limit): return try checked(try cells.wholeNumber(cell, upTo: limit))
        case .money(let limit): return try checked(try cells.amount(cell, upTo: limit))
        case .duration(let limit): return try checked(try cells.duration(cell, upTo: limit))
        case .rate: return try cells.rate(cell).map { String($0.millionths) }
        case .text(let longest): return try Self.text(cell, longest)
        case .slug: return try Self.slug(cell)
        case .choice(let words): return try Self.choice(cell, words)
        case .topics: return try Self.topics(cell)
        case .reference: return try Self.text(cell, EpisodeIndex.longestReference)
        }
    }

    private func checked(_ number: Int64?) throws(Rejection.Reason) -> String? {
        if let number, number < least { throw .tooSmall(least: least) }
        return number.map { String($0) }
    }

    private static func text(_ cell: Span<UInt8>, _ longest: Int) throws(Rejection.Reason) -> String {
        let text = String(decoding: cell)
        if text.unicodeScalars.count > longest { throw .textTooLong(limit: longest) }
        return text
    }

    private static func slug(_ cell: Span<UInt8>) throws(Rejection.Reason) -> String {
        guard let slug = Slug(String(decoding: cell)) else { throw .notASlug }
        return slug.text
    }

    /// Regardless of case, spaces and hyphens; the first half of a word is enough: `mid`, `Host read`, `Baked In`.
    private static func choice(_ cell: Span<UInt8>, _ words: [String]) throws(Rejection.Reason) -> String {
        let letters = String(decoding: cell).lowercased().filter(\.isLetter)
        for word in words {
            let halves = word.split(separator: "-")
            if letters == halves.joined() || halves.first.map({ letters == $0 }) == true { return word }
        }
        if let word = tradeWords[letters], words.contains(word) { return word }
        throw .notOneOf(words)
    }

    /// What the trade says as well: dai is dynamic ad insertion.
    private static let tradeWords = [
        "dai": "dynamic", "booked": "scheduled", "planned": "scheduled", "live": "active", "running": "active",
        "delivered": "completed", "complete": "completed", "finished": "completed", "canceled": "cancelled",
    ]

    private static func topics(_ cell: Span<UInt8>) throws(Rejection.Reason) -> String {
        var slugs: [String] = []
        for part in String(decoding: cell).split(separator: ";") {
            let name = String(part).trimmingSpaces
            if name.isEmpty { continue }
            guard let topic = Topic(named: name) ?? Slug(name).flatMap({ Topic(slug: $0) }) else {
                throw .unknownTopic(Excerpt(name).text)
            }
            if !slugs.contains(topic.slug.text) { slugs.append(topic.slug.text) }
        }
        return slugs.joined(separator: ";")
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
