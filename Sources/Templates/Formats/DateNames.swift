import Foundation
import Values

/// The names of months and weekdays in a locale.
struct DateNames: Sendable {
    private let months: [String]
    private let shortMonths: [String]
    private let standaloneMonths: [String]
    private let standaloneShortMonths: [String]
    /// From Sunday on, as Foundation lists them.
    private let weekdays: [String]
    private let shortWeekdays: [String]
    private let dayPeriods: [String]

    init(_ locale: Locale) {
        let formatter = DateFormatter()
        formatter.locale = locale
        months = formatter.monthSymbols
        shortMonths = formatter.shortMonthSymbols
        standaloneMonths = formatter.standaloneMonthSymbols
        standaloneShortMonths = formatter.shortStandaloneMonthSymbols
        weekdays = formatter.weekdaySymbols
        shortWeekdays = formatter.shortWeekdaySymbols
        dayPeriods = [formatter.amSymbol, formatter.pmSymbol]
    }

    /// One field of a Unicode date pattern; empty for a field that our patterns do not use.
    func text(_ letter: Character, _ count: Int, _ moment: CivilMoment) -> String {
        switch letter {
        case "y": count == 2 ? Self.padded(moment.year % 100, 2) : String(moment.year)
        case "M" where count > 2: Self.name(moment.month - 1, in: count == 3 ? shortMonths : months)
        case "L" where count > 2: Self.name(moment.month - 1, in: count == 3 ? standaloneShortMonths : standaloneMonths)
        case "M", "L": Self.padded(moment.month, count)
        case "d": Self.padded(moment.day, count)
        case "E", "c": Self.name(moment.weekday.rawValue % 7, in: count > 3 ? weekdays : shortWeekdays)
        case "H": Self.padded(moment.hour, count)
        case "h": Self.padded((moment.hour + 11) % 12 + 1, count)
        case "m": Self.padded(moment.minute, count)
        case "a", "b": Self.name(moment.hour / 12, in: dayPeriods)
        default: ""
        }
    }

    private static func name(_ index: Int, in names: [String]) -> String {
        names.indices.contains(index) ? names[index] : ""
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        width > 1 && number < 10 ? "0\(number)" : String(number)
    }
}
