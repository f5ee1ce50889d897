/// Names of months and weekdays in English, whole or cut to three letters or more.
enum CalendarName {
    /// 1…12.
    static func month(_ word: (letters: UInt64, count: Int)) -> Int? {
        position(of: word, in: months).map { $0 + 1 }
    }

    static func isWeekday(_ word: (letters: UInt64, count: Int)) -> Bool {
        position(of: word, in: weekdays) != nil
    }

    /// The first eight letters decide: no two names share them.
    private static func position(of word: (letters: UInt64, count: Int), in names: [Name]) -> Int? {
        guard word.count >= 3 else { return nil }
        let mask: UInt64 = word.count >= 8 ? .max : 1 << UInt64(word.count * 8) - 1
        return names.firstIndex { word.count <= $0.count && $0.letters & mask == word.letters }
    }

    private typealias Name = (letters: UInt64, count: Int)

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ].map(packed)

    private static let weekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ].map(packed)

    private static func packed(_ name: String) -> Name {
        let bytes = Array(name.utf8)
        var scanner = ByteScanner()
        return scanner.word(bytes.span) ?? (0, 0)
    }
}
