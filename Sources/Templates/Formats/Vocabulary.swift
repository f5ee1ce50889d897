/// The few words formats need, per language. A language without a list of its own gets the English one.
struct Vocabulary: Sendable {
    /// A unit with its forms for one and for any other number.
    struct Unit: Sendable {
        let one: String
        let many: String

        func name(for number: Int) -> String { number == 1 ? one : many }
    }

    /// Units of 1, 10³, 10⁶ and 10⁹ behind a figure, with the space before them if the language writes one.
    let compactUnits: [String]
    let new: String
    let unchanged: String
    let justNow: String
    /// In charts: a day without a figure, and the heading over the days.
    let noData: String
    let dayHeading: String
    /// Around a span that has passed or is to come.
    let past: Affixes
    let future: Affixes
    /// In the case that `past` and `future` ask for, largest first, with the seconds each begins at and counts in.
    let spans: [(begins: Int, counts: Int, unit: Unit)]
    /// As they stand behind a duration.
    let day, hour, minute, second, millisecond: Unit

    /// The list for a locale's language.
    static func matching(_ locale: String) -> Vocabulary {
        locale.prefix { $0.isLetter }.lowercased() == "de" ? .german : .english
    }

    /// Counts whole units, so that three days and a half are `3 days ago`.
    func relative(seconds: Double) -> String {
        let distance = seconds.isNaN ? 0 : Int(min(seconds.magnitude, 1e15).rounded(.down))
        guard let span = spans.first(where: { distance >= $0.begins }) else { return justNow }
        let number = distance / max(1, span.counts)
        let around = seconds < 0 ? past : future
        return "\(around.prefix)\(number) \(span.unit.name(for: number))\(around.suffix)"
    }
}
