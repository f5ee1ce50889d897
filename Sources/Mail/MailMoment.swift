import Foundation

/// A moment as headers spell it, in UTC: `Sat, 28 Nov 2026 12:00:00 +0000`.
enum MailMoment {
    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    static func text(_ date: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents(
            [.weekday, .day, .month, .year, .hour, .minute, .second], from: date)
        let time = [parts.hour, parts.minute, parts.second].map { twoDigits($0 ?? 0) }.joined(separator: ":")
        return
            "\(name(parts.weekday, in: days)), \(parts.day ?? 1) \(name(parts.month, in: months)) \(parts.year ?? 1970) \(time) +0000"
    }

    /// Counted from 1.
    private static func name(_ number: Int?, in names: [String]) -> String {
        let index = (number ?? 1) - 1
        return names.indices.contains(index) ? names[index] : names[0]
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
