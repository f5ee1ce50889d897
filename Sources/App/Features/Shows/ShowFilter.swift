import Values
import Web

/// What a buyer looks for, as it stands in the query of `/shows`. Words that make no sense are ignored.
struct ShowFilter: Sendable, Equatable {
    var search = ""
    /// A category of the topic tree; its sub-categories count as well.
    var topic = ""
    var country = ""
    var position = ""
    var highestCPM: Int?
    var fewestDownloads: Int?
    var sort = Sort.title
    var isDescending = false
    var page = 1

    enum Sort: String, CaseIterable {
        case title, downloads, cpm, open
    }

    init(_ query: FormFields) {
        search = String(query.text("q").prefix(100))
        topic = query.text("topic")
        country = query.text("country")
        position = Offer.Position(rawValue: query.text("position"))?.rawValue ?? ""
        highestCPM = query.integer("cpm").flatMap { 1...100_000 ~= $0 ? $0 : nil }
        fewestDownloads = query.integer("downloads").flatMap { 1...100_000_000 ~= $0 ? $0 : nil }
        let words = query.text("sort").split(separator: "-", maxSplits: 1)
        sort = words.first.flatMap { Sort(rawValue: String($0)) } ?? .title
        isDescending = words.count > 1 && words[1] == "down"
        page = max(1, min(query.integer("page") ?? 1, 10_000))
    }

    /// The shows that fit, in the order asked for.
    func apply(to shows: [ListedShow]) -> [ListedShow] {
        let found = shows.filter(admits)
        return sort == .title && !isDescending ? found : found.sorted(by: precedes)
    }

    private func admits(_ listed: ListedShow) -> Bool {
        (search.isEmpty || listed.mentions(search))
            && (topic.isEmpty || listed.show.categories.contains { $0.text == topic })
            && (country.isEmpty || listed.share(of: country).map { $0 > .zero } ?? false)
            && (position.isEmpty || listed.offers.contains { $0.position.rawValue == position })
            && (highestCPM.map { limit in listed.cheapestCents.map { $0 <= limit * 100 } ?? false } ?? true)
            && (fewestDownloads.map { (listed.average?.downloads ?? 0) >= $0 } ?? true)
    }

    /// Shows without the figure come last either way; equal ones stay in the order of their titles.
    private func precedes(_ left: ListedShow, _ right: ListedShow) -> Bool {
        switch sort {
        case .title: isDescending && left.show.title > right.show.title
        case .downloads: comes(left.average?.downloads, right.average?.downloads)
        case .cpm: comes(left.cheapestCents, right.cheapestCents)
        case .open: comes(left.open, right.open)
        }
    }

    private func comes(_ left: Int?, _ right: Int?) -> Bool {
        guard let left else { return false }
        guard let right else { return true }
        return isDescending ? left > right : left < right
    }
}

extension ListedShow {
    /// Whether every word stands somewhere in its title, summary or topics.
    fileprivate func mentions(_ search: String) -> Bool {
        let text = ([show.title, show.summary] + show.topicNames).joined(separator: " ").lowercased()
        return search.lowercased().split(separator: " ").allSatisfy { text.contains($0) }
    }
}
