import Foundation

/// How a locale orders the parts of a date and a time.
struct DateConventions: Sendable {
    let names: DateNames
    /// `Mon 4 May`, and the same with the year.
    let day, dayWithYear: DatePattern
    /// `4 May`, and the same with the year.
    let short, shortWithYear: DatePattern
    /// `Monday, 4 May 2026`.
    let long: DatePattern
    /// `May 2026`.
    let month: DatePattern
    /// `14:05`.
    let time: DatePattern

    init(_ locale: Locale) {
        func pattern(_ template: String, or fallback: String) -> DatePattern {
            DatePattern(DateFormatter.dateFormat(fromTemplate: template, options: 0, locale: locale) ?? fallback)
        }
        names = DateNames(locale)
        day = pattern("EEEdMMM", or: "EEE d MMM")
        dayWithYear = pattern("EEEdMMMyyyy", or: "EEE d MMM yyyy")
        short = pattern("dMMM", or: "d MMM")
        shortWithYear = pattern("dMMMyyyy", or: "d MMM yyyy")
        long = pattern("EEEEdMMMMyyyy", or: "EEEE d MMMM yyyy")
        month = pattern("MMMMyyyy", or: "MMMM yyyy")
        time = pattern("jmm", or: "HH:mm")
    }
}
