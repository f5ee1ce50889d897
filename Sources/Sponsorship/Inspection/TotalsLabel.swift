/// What the first cell of a row says about the row's being a sum of others, in the languages in which reports come.
enum TotalsLabel {
    case certain
    /// A word that may also be the title of an episode or a show.
    case possible

    private static let words: [String: TotalsLabel] = {
        let certain = [
            "total", "totals", "grand total", "overall total", "gesamt", "gesamtsumme", "insgesamt", "summe",
            "total général",
            "total general", "totale", "totale generale", "totaal", "eindtotaal", "total geral", "totais", "totales",
            "totaux", "totali",
        ]
        let possible = [
            "sum", "overall", "all", "zusammen", "alle", "somme", "ensemble", "suma", "somma", "som", "soma",
        ]
        let pairs = certain.map { ($0, TotalsLabel.certain) } + possible.map { ($0, .possible) }
        return Dictionary(pairs) { first, _ in first }
    }()
    private static let lengths =
        (words.keys.map(\.utf8.count).min() ?? 0)...(words.keys.map(\.utf8.count).max() ?? 0) + 1
    /// A bit for each letter with which one begins.
    private static let initials = words.keys.compactMap(\.utf8.first).reduce(into: UInt32(0)) { $0 |= bit($1) }

    /// Nil for anything else. Most rows are told by their first byte.
    init?(of row: borrowing CSVRow) {
        let label: TotalsLabel? = row.withField(0) { field in
            let cell = field.extracting(field.trimmedRange)
            guard Self.lengths ~= cell.count, Self.initials & Self.bit(cell[0]) != 0 else { return nil }
            let text = String(decoding: cell).lowercased()
            return Self.words[text.last == ":" ? String(text.dropLast()) : text]
        }
        guard let label else { return nil }
        self = label
    }

    private static func bit(_ byte: UInt8) -> UInt32 {
        let letter = (byte | 0x20) &- UInt8(ascii: "a")
        return letter < 26 ? 1 << UInt32(letter) : 0
    }
}
