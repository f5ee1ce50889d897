import Templates
import Values

extension FeedPreview {
    /// Which show it seems to be, why, and what saving would do.
    struct Verdict: View {
        let title, text: String

        init(_ found: Found, _ formats: Formats) {
            guard let best = found.best, let forecast = found.forecast else {
                title = "This looks like a show that is not here yet"
                text = "No show has the title or the episodes of this feed. Saving makes a new one."
                return
            }
            title = "This looks like “\(best.title)”"
            text = "\(Self.reason(best)) \(Self.consequence(forecast, formats))"
        }

        private static func reason(_ best: ShowMatch) -> String {
            if best.guids > 0 { return "It has episodes with the same guids." }
            return best.isCalledTheSame ? "It has the same title." : "It has episodes with the same titles."
        }

        private static func consequence(_ forecast: FeedForecast, _ formats: Formats) -> String {
            func count(_ number: Int) -> String { number == 1 ? "1 episode" : "\(formats.count(number)) episodes" }
            let new = forecast.new == 0 ? "no episode is new" : "\(count(forecast.new)) would be new"
            let known = forecast.known == 0 ? "none is known" : "\(count(forecast.known)) would follow the feed"
            let others =
                forecast.others == 0 ? "" : " \(count(forecast.others)) not in the feed would stay as they are."
            return "With it, \(new) and \(known).\(others)"
        }

        static let fields: [Field<Self>] = [
            .text("title") { $0.title },
            .text("text") { $0.text },
        ]
    }

    /// One of the newest episodes.
    struct Item: View {
        let title, day, length: String
        let isExplicit: Bool

        init(_ item: NewestItem, _ formats: Formats, today: Day) {
            title = item.title
            day = formats.day(item.day, today: today)
            length = item.seconds > 0 ? formats.duration(.seconds(item.seconds)) : Formats.absent
            isExplicit = item.isExplicit
        }

        static let fields: [Field<Self>] = [
            .text("title") { $0.title },
            .text("day") { $0.day },
            .text("length") { $0.length },
            .flag("isExplicit") { $0.isExplicit },
        ]
    }
}

extension FeedSaveForm {
    static func showChoice(_ shows: [ShowMatch], selected: String) -> Select {
        let known = shows.map { match in
            (match.show.short, match.hasFeed ? "\(match.title) (its present feed is replaced)" : match.title)
        }
        return Select(showField, "Save as", [("", "A new show")] + known, selected: selected)
    }

    static func creatorChoice(_ creators: [CreatorName], selected: String) -> Select {
        let known = creators.map { ($0.id.short, $0.name) }
        return Select(creatorField, "Creator of the new show", [("", "A new creator")] + known, selected: selected)
    }
}
