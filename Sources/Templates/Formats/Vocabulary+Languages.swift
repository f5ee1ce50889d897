extension Vocabulary {
    static let english = Vocabulary(
        compactUnits: ["", "k", "M", "B"],
        new: "new",
        unchanged: "no change",
        justNow: "just now",
        noData: "no data",
        dayHeading: "Day",
        past: Affixes(suffix: " ago"),
        future: Affixes(prefix: "in "),
        spans: spans(
            Unit(one: "year", many: "years"), Unit(one: "month", many: "months"), Unit(one: "day", many: "days"),
            Unit(one: "hour", many: "hours"), Unit(one: "minute", many: "minutes")),
        day: Unit(one: "day", many: "days"),
        hour: Unit(one: "h", many: "h"),
        minute: Unit(one: "min", many: "min"),
        second: Unit(one: "s", many: "s"),
        millisecond: Unit(one: "ms", many: "ms"))

    static let german = Vocabulary(
        compactUnits: ["", "\u{a0}Tsd.", "\u{a0}Mio.", "\u{a0}Mrd."],
        new: "neu",
        unchanged: "unverändert",
        justNow: "gerade eben",
        noData: "keine Daten",
        dayHeading: "Tag",
        past: Affixes(prefix: "vor "),
        future: Affixes(prefix: "in "),
        spans: spans(
            Unit(one: "Jahr", many: "Jahren"), Unit(one: "Monat", many: "Monaten"), Unit(one: "Tag", many: "Tagen"),
            Unit(one: "Stunde", many: "Stunden"), Unit(one: "Minute", many: "Minuten")),
        day: Unit(one: "Tag", many: "Tage"),
        hour: Unit(one: "Std.", many: "Std."),
        minute: Unit(one: "Min.", many: "Min."),
        second: Unit(one: "Sek.", many: "Sek."),
        millisecond: Unit(one: "ms", many: "ms"))

    /// Days are counted up to two months and months up to two years, because `1 month ago` says too little.
    private static func spans(
        _ year: Unit, _ month: Unit, _ day: Unit, _ hour: Unit, _ minute: Unit
    ) -> [(begins: Int, counts: Int, unit: Unit)] {
        let length = 86_400
        return [
            (730 * length, 365 * length, year), (61 * length, 30 * length + length / 2, month),
            (length, length, day), (3600, 3600, hour), (60, 60, minute),
        ]
    }
}
