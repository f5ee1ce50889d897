/// How long an episode is, as `itunes:duration` writes it: seconds, `mm:ss` or `h:mm:ss`.
enum PlayTime {
    /// Nil for anything else, and for what is longer than four months.
    static func seconds(_ text: String) -> Int? {
        let parts = text.collapsed(to: 20).split(separator: ":", omittingEmptySubsequences: false)
        guard 1...3 ~= parts.count else { return nil }
        var sum = 0
        for (index, part) in parts.enumerated() {
            // Some write fractions of the last second.
            let digits = index == parts.count - 1 ? part.prefix { $0 != "." } : part
            guard digits.utf8.count <= 7, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let value = Int(digits) else {
                return nil
            }
            sum = sum * 60 + value
            guard sum <= 10_000_000 else { return nil }
        }
        return sum
    }
}
