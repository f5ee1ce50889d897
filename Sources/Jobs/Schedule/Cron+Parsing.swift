extension Cron {
    /// The numbers that a field admits, as bits.
    static func mask(_ field: CronField, _ text: Substring) throws(CronError) -> UInt64 {
        var mask: UInt64 = 0
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            for number in try numbers(field, part) {
                // Sunday is 0 and 7.
                mask |= 1 << UInt64(field == .weekday ? number % 7 : number)
            }
        }
        return mask
    }

    /// A part of a list: `*`, a number or a range, with a step or without.
    private static func numbers(_ field: CronField, _ part: Substring) throws(CronError) -> StrideThrough<Int> {
        let pieces = part.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let range = try range(field, pieces[0], isOpen: pieces.count > 1)
        guard pieces.count > 1 else { return stride(from: range.lowerBound, through: range.upperBound, by: 1) }
        guard pieces[1].utf8.count <= 2, let step = Int(pieces[1]), 1...field.last ~= step else {
            throw .badStep(field, String(pieces[1]))
        }
        return stride(from: range.lowerBound, through: range.upperBound, by: step)
    }

    /// `isOpen`: a number before a step stands for all from there on.
    private static func range(_ field: CronField, _ text: Substring, isOpen: Bool) throws(CronError) -> ClosedRange<Int>
    {
        if text == "*" { return field.range.lowerBound...field.last }
        let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let first = try number(field, ends[0], in: text)
        guard ends.count > 1 else { return first...(isOpen ? max(first, field.last) : first) }
        var last = try number(field, ends[1], in: text)
        if field == .weekday, last == 0, first > 0 { last = 7 }
        guard first <= last else { throw .backwards(field, String(text)) }
        return first...last
    }

    private static func number(_ field: CronField, _ text: Substring, in whole: Substring) throws(CronError) -> Int {
        guard let number = field.number(text), field.range ~= number else { throw .notInField(field, String(whole)) }
        return number
    }
}
