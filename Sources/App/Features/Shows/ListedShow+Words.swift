import Sponsorship
import Templates
import Values

extension ListedShow {
    /// The last weeks as a tiny line; nil without figures. The figure stands beside it.
    var sparkline: Markup? {
        guard let days, let first = days.days.first, let last = days.days.last,
            let range = DayRange(first, through: last)
        else { return nil }
        return Sparkline(days.values(in: range)).markup
    }
}

extension Show {
    /// The categories its topics belong to.
    var categories: [Slug] {
        topics.compactMap { Slug($0).flatMap { Topic(slug: $0) }?.category }
    }
}

extension DownloadsByDay {
    /// One figure for each day of a range, nil where there is none.
    func values(in range: DayRange) -> [Int?] {
        var values = [Int?](repeating: nil, count: range.count)
        for (day, downloads) in zip(days, downloads) where range.contains(day) {
            values[range.start.days(until: day)] = downloads
        }
        return values
    }
}

extension ShowCatalogue {
    /// The categories that its shows are about, with their names.
    var categories: [(value: String, label: String)] {
        let used = Set(shows.flatMap(\.show.categories))
        return Topic.categories.filter { used.contains($0.slug) }.map { (value: $0.slug.text, label: $0.name) }
    }

    /// The countries where most of some show's audience lives, by code.
    var countries: [(value: String, label: String)] {
        let codes = Set(shows.flatMap(\.audience).filter { $0.dimension == .country }.map(\.segment))
        return codes.sorted().map { (value: $0, label: $0) }
    }
}

extension Formats {
    /// An amount of the tenant's currency.
    func price(cents: Int) -> String {
        money(Money(minorUnits: cents, currency: currency))
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
