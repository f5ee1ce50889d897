import Sponsorship
import Templates
import Values

/// A number or day of a record before and after, which is written as the agency writes them once somebody looks.
struct RecordMeasure: Equatable {
    enum Amount: Equatable {
        case money(Int), count(Int), day(Day), seconds(Int)
    }

    let name: String
    let before, after: Amount?

    init(_ name: String, _ before: Amount?, _ after: Amount?) {
        (self.name, self.before, self.after) = (name, before, after)
    }

    func figure(_ formats: Formats, today: Day) -> ImportPreview.Figure {
        let text = { (amount: Amount?) in amount.map { $0.text(formats, today: today) } }
        return ImportPreview.Figure(name: name, before: text(before), after: text(after))
    }
}

extension RecordMeasure.Amount {
    fileprivate func text(_ formats: Formats, today: Day) -> String {
        switch self {
        case .money(let cents): formats.money(Money(minorUnits: cents, currency: formats.currency))
        case .count(let number): formats.count(number)
        case .day(let day): formats.day(day, today: today)
        case .seconds(let seconds): formats.duration(.seconds(seconds))
        }
    }
}

extension RecordRow {
    func number(_ column: String) -> Int? { self[column].flatMap { Int($0.text) } }
    func day(_ column: String) -> Day? { self[column].flatMap { Day($0.text) } }
}
