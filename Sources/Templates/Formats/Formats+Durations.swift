extension Formats {
    /// A span in its two largest units: `45 s`, `1 min 30 s`, `2 h 5 min`, `3 days 4 h`; milliseconds below a second.
    public func duration(_ span: Duration) -> String {
        let (seconds, attoseconds) = span.components
        guard seconds != 0 else {
            return duration(words.millisecond, Int(attoseconds.magnitude / 1_000_000_000_000_000))
        }
        let total = Int(clamping: seconds.magnitude)
        let parts = [
            (words.day, total / 86_400), (words.hour, total / 3600 % 24), (words.minute, total / 60 % 60),
            (words.second, total % 60),
        ]
        let largest = parts.firstIndex { $0.1 > 0 } ?? parts.count - 1
        let shown = parts[largest...].prefix(2).filter { $0.1 > 0 }
        return (seconds < 0 ? "−" : "") + shown.map { duration($0.0, $0.1) }.joined(separator: " ")
    }

    private func duration(_ unit: Vocabulary.Unit, _ number: Int) -> String {
        "\(count(number))\u{a0}\(unit.name(for: number))"
    }
}
