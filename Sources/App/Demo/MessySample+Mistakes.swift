import Values

extension MessySample {
    /// One line for each mistake, made from a good one so that nothing else is wrong with it.
    static func wrong(_ good: [MessyLine], _ today: Day) -> [MessyLine] {
        guard let line = good.first, let last = good.last else { return [] }
        return [
            line.with(\.guid, "another-agency-episode-9"),
            line.with(\.guid, "\"Nobody's show / The episode that never was\""),
            line.with(\.guid, ""),
            line.with(\.downloads, "-250"),
            line.with(\.downloads, "\"1,250\""),
            line.with(\.downloads, "many"),
            line.with(\.downloads, "12.5"),
            line.with(\.downloads, "99999999999999999999"),
            line.with(\.listeners, "a few"),
            line.with(\.day, "yesterday"),
            line.with(\.day, "2026-02-30"),
            line.with(\.day, ""),
            line.with(\.day, "1999-12-31"),
            line.with(\.day, today.adding(days: 9).description),
            line.with(\.completion, "1.7"),
            line.with(\.completion, "75"),
            line.with(\.revenueCents, "$14.00"),
            line.with(\.source, ""),
            line.with(\.source, "<b>spotify</b>"),
            line.with(\.source, String(repeating: "long-", count: 12)),
            line.with(\.note, "one cell, too many"),
            line.with(\.note, "\"text\" after its quote"),
            line.with(\.note, "read in a café").asLatin1(),
            MessyLine(cells: ["spotify", "100"]),
            // Nothing is wrong with this one, but the last line says something else about the same thing.
            last.with(\.downloads, "77"),
        ]
    }

    /// How many of those lines the reader rejects; the repeated one is found out only when all are in.
    static let rejectedRows = 24
}
