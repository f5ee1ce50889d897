public import Values

extension Formats {
    /// A day with its weekday, and with the year when it is not today's: `Mon 4 May`, `Fri, 2 Jan 2025`.
    public func day(_ day: Day, today: Day) -> String {
        text(day, day.year == today.year ? dates.day : dates.dayWithYear)
    }

    /// A day in full: `Monday, 4 May 2026`.
    public func longDay(_ day: Day) -> String {
        text(day, dates.long)
    }

    /// A day for an axis or a narrow column: `4 May`.
    public func shortDay(_ day: Day) -> String {
        text(day, dates.short)
    }

    /// The month of a day: `May 2026`.
    public func month(_ day: Day) -> String {
        text(day, dates.month)
    }

    /// First and last day: `4–10 May`, `28 Apr – 4 May`; with years where one is not today's. A dash when empty.
    public func range(_ range: DayRange, today: Day) -> String {
        guard let first = range.first, let last = range.last else { return Self.absent }
        let needsYear = first.year != today.year || last.year != today.year
        let pattern = needsYear ? dates.shortWithYear : dates.short
        if first == last { return text(first, pattern) }
        if first.year == last.year, first.month == last.month {
            let days = "\(first.civil.day)\(pattern.markAfterDay)–\(last.civil.day)"
            return pattern.text(CivilMoment(last), names: dates.names, days: days)
        }
        let opening = first.year == last.year ? dates.short : pattern
        return "\(text(first, opening)) – \(text(last, pattern))"
    }

    private func text(_ day: Day, _ pattern: DatePattern) -> String {
        pattern.text(CivilMoment(day), names: dates.names)
    }
}
