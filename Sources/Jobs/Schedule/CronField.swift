/// One of the five fields of a cron expression.
public enum CronField: String, Sendable, CaseIterable {
    case minute, hour
    case day = "day of the month"
    case month
    case weekday = "day of the week"

    /// The numbers that may stand in it. Sunday is 0 and 7.
    var range: ClosedRange<Int> {
        switch self {
        case .minute: 0...59
        case .hour: 0...23
        case .day: 1...31
        case .month: 1...12
        case .weekday: 0...7
        }
    }

    /// The last number that `*` stands for.
    var last: Int { self == .weekday ? 6 : range.upperBound }

    /// Names that stand for numbers, the first one for the lowest.
    private var names: [String] {
        switch self {
        case .month: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        case .weekday: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
        default: []
        }
    }

    /// A number or a name; nil for anything else.
    func number(_ text: Substring) -> Int? {
        if let index = names.firstIndex(of: text.lowercased()) { return range.lowerBound + index }
        guard 1...2 ~= text.utf8.count, text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
            return nil
        }
        return Int(text)
    }
}
