import Testing
import Values

@testable import Sponsorship

@Suite struct `Episode references` {
    @Test(
        arguments: [
            (Fixtures.pilot.description, .episode(0)),
            (Fixtures.pilot.description.uppercased(), .episode(0)),
            (Fixtures.second.short, .episode(1)),
            ("guid-2", .episode(1)),
            ("Guid-2", .unknown),
            ("Night Shift / Pilot", .episode(0)),
            ("Night Shift – Pilot", .episode(0)),
            ("Night Shift - Pilot", .episode(0)),
            ("Night Shift: Pilot", .episode(0)),
            ("night shift:  PILOT", .episode(0)),
            ("Night Shift", .unknown),
            ("Pilot", .unknown),
            ("Night Shift / The Long Cafe\u{301}", .episode(1)),
            ("NIGHT SHIFT / THE LONG CAFÉ", .episode(1)),
            ("Deep: Sea / Part 1 - Surface", .episode(5)),
            ("Deep: Sea – Part 2 - Dive", .episode(6)),
            ("shared", .ambiguous),
            ("Trailers / Trailer", .ambiguous),
            ("Trailers / TRAILER", .episode(4)),
            ("trailers / trailer", .ambiguous),
            ("", .unknown),
            (String(repeating: "Night Shift / Pilot", count: 5000), .unknown),
        ] as [(String, EpisodeMatch)])
    func `an id, a guid or the titles lead to one episode`(reference: String, expected: EpisodeMatch) {
        var lookup = EpisodeLookup(EpisodeIndex(Fixtures.episodes))
        let bytes = Array(reference.utf8)
        // The second and third answers come from what was remembered.
        for _ in 0..<3 { #expect(lookup.match(bytes.span) == expected) }
    }

    @Test func `a guid that reads like the id of another episode does not shadow it`() {
        let impostor = EpisodeNames(
            id: Fixtures.episode(9), guid: Fixtures.pilot.description, showTitle: "A", title: "B")
        var lookup = EpisodeLookup(EpisodeIndex([impostor] + Fixtures.episodes))
        #expect(lookup.match(Array(Fixtures.pilot.description.utf8).span) == .episode(1))
    }

    @Test func `thousands of references are told apart, remembered or not`() {
        let episodes = (0..<5000).map { number in
            EpisodeNames(
                id: Fixtures.episode(UInt128(number) + 100), guid: "g\(number)", showTitle: "Show",
                title: "Episode \(number)")
        }
        var lookup = EpisodeLookup(EpisodeIndex(episodes))
        for _ in 0..<2 {
            for number in 0..<5000 {
                #expect(lookup.match(Array("g\(number)".utf8).span) == .episode(Int32(number)))
                #expect(lookup.match(Array("show: episode \(number)".utf8).span) == .episode(Int32(number)))
            }
        }
    }
}
