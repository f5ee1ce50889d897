import Sponsorship
import Values

@testable import App

/// A file of each kind with one row that is new to an agency, and one of figures that are not daily.
struct KindFile: Sendable, CustomStringConvertible {
    let kind: ImportKind
    let description: String
    let text: @Sendable (Agency) -> String

    static let all = [
        KindFile(kind: .metrics, description: "daily figures") {
            $0.csv("\(Day.demo.previous),\($0.guids[0]),spotify,1,,,,,")
        },
        KindFile(kind: .metrics, description: "totals") {
            "month,guid,source,downloads\n2026-10,\($0.guids[0]),acast,5\n"
        },
        KindFile(kind: .shows, description: "shows") { "show,creator\nNight Ferry,\($0.demo.creators[0].name)\n" },
        KindFile(kind: .episodes, description: "episodes") {
            "show,title,published_on\n\($0.ownShow.title),A new one,2026-11-01\n"
        },
        KindFile(kind: .advertisers, description: "advertisers") { _ in "name,website\nHollow Oak,oak.example\n" },
        KindFile(kind: .placements, description: "placements") {
            "show,position,seconds,voice,delivery,cpm\n\($0.ownShow.title),mid-roll,190,produced,dynamic,20.00\n"
        },
        KindFile(kind: .lines, description: "lines") {
            "campaign,placement,starts_on,ends_on,booked_impressions,cpm\n"
                + "\($0.demo.campaigns[0].name),\($0.demo.shows[0].placements[0].id),2027-01-01,2027-01-31,10,1.00\n"
        },
    ]
}
