import Values

@testable import Sponsorship

enum Episode: Identified {
    static let idPrefix = "episode"
}

/// The episodes and the day that the tests of imports share.
enum Fixtures {
    static let today = Day(daysSince2000: 9822)

    static let pilot = ID<Episode>(bits: 0x0197_a6f4_0000_7000_8000_0000_0000_0001)
    static let second = ID<Episode>(bits: 0x0197_a6f4_0000_7000_8000_0000_0000_0002)

    static let episodes = [
        EpisodeNames(id: pilot, guid: "guid-1", showTitle: "Night Shift", title: "Pilot"),
        EpisodeNames(id: second, guid: "guid-2", showTitle: "Night Shift", title: "The Long Café"),
        EpisodeNames(id: episode(3), guid: nil, showTitle: "Trailers", title: "Trailer"),
        EpisodeNames(id: episode(4), guid: "guid-4", showTitle: "Trailers", title: "Trailer"),
        EpisodeNames(id: episode(5), guid: "guid-5", showTitle: "Trailers", title: "TRAILER"),
        EpisodeNames(id: episode(6), guid: "shared", showTitle: "Deep: Sea", title: "Part 1 - Surface"),
        EpisodeNames(id: episode(7), guid: "shared", showTitle: "Deep: Sea", title: "Part 2 - Dive"),
    ]

    static let shows = [
        ShowNames(id: show(1), title: "Night Shift"), ShowNames(id: show(2), title: "Trailers"),
        ShowNames(id: show(3), title: "Deep: Sea"), ShowNames(id: show(4), title: "trailers"),
    ]

    static func show(_ number: UInt128) -> ID<Episode> { episode(0x1000 + number) }

    static func episode(_ number: UInt128) -> ID<Episode> {
        ID(bits: 0x0197_a6f4_0000_7000_8000_0000_0000_0000 | number)
    }
}
