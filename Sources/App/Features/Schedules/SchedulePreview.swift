import Foundation
import Jobs
import Templates
import Values

/// What a timetable means: its next runs, and the days of a year on which the clocks make them unlike the others.
struct SchedulePreview: View {
    let words: String
    let runs: [Line]
    let oddDays: [Line]

    init(_ timetable: Timetable, _ formats: Formats, now: Date) {
        words = timetable.words
        runs = timetable.next(5, after: now).map { Line(text: formats.instant($0)) }
        let today = Day(of: now, in: timetable.zone)
        oddDays = [today.year, today.year + 1].flatMap(timetable.oddDays).filter { $0.day >= today }.prefix(2).map {
            Line(text: "\(formats.longDay($0.day)): \($0.sentence)")
        }
    }

    static let fields: [Field<Self>] = [
        .text("words") { $0.words },
        .list("runs") { $0.runs },
        .list("oddDays") { $0.oddDays },
        .flag("hasOddDays") { !$0.oddDays.isEmpty },
    ]

    struct Line: View {
        let text: String

        static let fields: [Field<Self>] = [.text("text") { $0.text }]
    }
}

extension OddDay {
    fileprivate var sentence: String {
        switch change {
        case .skipped where runs.isEmpty: "clocks skip this hour, and it does not run in it"
        case .skipped: "clocks skip this time; it runs right after"
        case .repeated where runs.count > minutes.count: "clocks show this hour twice, and it runs in both"
        case .repeated: "clocks show this time twice; it runs the first time"
        }
    }
}
