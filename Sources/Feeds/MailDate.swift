import FoundationEssentials
import Values

/// When an episode was published, as RSS writes it: RFC 822 and what publishers make of it. ISO 8601 is taken too.
enum MailDate {
    /// Nil when it makes no sense.
    static func parse(_ text: String) -> Date? {
        let text = text.collapsed(to: 60)
        if let date = try? Date(text, strategy: .iso8601) { return date }
        var words = text.split { $0 == " " || $0 == "," }[...]
        if words.first?.first?.isLetter == true, words.count > 3 { words = words.dropFirst() }
        guard let day = words.popFirst().flatMap({ number($0, 1...2) }),
            let month = words.popFirst().flatMap(month), let year = words.popFirst().flatMap(year),
            let date = Day(year: year, month: month, day: day), let time = time(words.popFirst() ?? "0:00"),
            let offset = offset(words.first ?? "GMT")
        else { return nil }
        let seconds = Int(date.daysSince2000) * 86_400 + time - offset
        return Date(timeIntervalSince1970: 946_684_800 + Double(seconds))
    }

    private static func number(_ word: Substring, _ lengths: ClosedRange<Int>) -> Int? {
        guard lengths.contains(word.utf8.count), word.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return Int(word)
    }

    private static func month(_ word: Substring) -> Int? {
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        return names.firstIndex(of: word.prefix(3).lowercased()).map { $0 + 1 }
    }

    /// Two digits mean 1950 to 2049 (RFC 5322 §4.3).
    private static func year(_ word: Substring) -> Int? {
        guard let year = number(word, 2...4) else { return nil }
        switch word.utf8.count {
        case 2: return year < 50 ? 2000 + year : 1900 + year
        case 3: return 1900 + year
        default: return year
        }
    }

    /// Seconds of the day.
    private static func time(_ word: Substring) -> Int? {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false).map { number($0, 1...2) }
        guard 2...3 ~= parts.count, let hour = parts[0], let minute = parts[1],
            let second = parts.count == 3 ? parts[2] : 0, hour <= 24, minute < 60, second <= 60
        else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    /// Seconds east of Greenwich. A name that nobody knows counts as Greenwich (RFC 5322 §4.3).
    private static func offset(_ word: Substring) -> Int? {
        let american = ["EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7]
        guard let sign = word.first, sign == "+" || sign == "-" else {
            return (american[word.uppercased()] ?? 0) * 3600
        }
        let digits = word.dropFirst().filter { $0 != ":" }
        guard let value = number(Substring(digits), 4...4), value % 100 < 60, value <= 1500 else { return nil }
        return (sign == "-" ? -1 : 1) * (value / 100 * 3600 + value % 100 * 60)
    }
}
