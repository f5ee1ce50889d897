import Sponsorship
import Templates
import Values

/// How fresh figures are, in words: "Figures to Mon 4 May, 3 days behind".
struct FreshnessWords {
    let text: String
    let isBehind: Bool

    init(_ lastDay: Day, today: Day, _ formats: Formats) {
        let behind = Freshness(latest: lastDay, today: today).daysBehind ?? 0
        isBehind = behind > 0
        let day = "Figures to \(formats.day(lastDay, today: today))"
        text = isBehind ? "\(day), \(behind) day\(behind == 1 ? "" : "s") behind" : day
    }
}
