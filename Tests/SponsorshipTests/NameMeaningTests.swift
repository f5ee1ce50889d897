import Foundation
import Testing
import Values

@testable import Sponsorship

@Suite struct `What names stand for` {
    private func mapping(_ kind: ImportKind, _ names: [NameMeaning]) -> ImportMapping {
        var mapping = ImportMapping(kind: kind)
        mapping.columns = kind.columns.filter(\.isRequired).map { MappedColumn($0.name, .field($0.name)) }
        if kind == .metrics { mapping.columns.append(MappedColumn("downloads", .field("downloads"))) }
        mapping.names = names
        return mapping
    }

    @Test func `is an id, or something new where the kind makes it`() throws {
        try mapping(.shows, [NameMeaning("creator", "Ada")]).check()
        try mapping(.episodes, [NameMeaning("show", "Night", creator: "creator_1")]).check()
        try mapping(.metrics, [NameMeaning("episode_id", "Night / One", id: "episode_1")]).check()
        try mapping(.advertisers, [NameMeaning("name", "Oak", id: "advertiser_1")]).check()
    }

    @Test(
        arguments: [
            (.episodes, [NameMeaning("show", "Night")], .noCreator("Night")),
            (.episodes, [NameMeaning("title", "One")], .noMeaning("One")),
            (.metrics, [NameMeaning("episode_id", "One")], .noMeaning("One")),
            (.advertisers, [NameMeaning("name", "Oak")], .noMeaning("Oak")),
            (.shows, [NameMeaning("elephant", "Oak")], .unknownField("elephant")),
            (.shows, [NameMeaning("creator", "Ada"), NameMeaning("creator", "Ada", id: "x")], .namedTwice("Ada")),
        ] as [(ImportKind, [NameMeaning], MappingFault)])
    func `is refused where nothing can come of it`(kind: ImportKind, names: [NameMeaning], fault: MappingFault) {
        #expect(throws: fault) { try mapping(kind, names).check() }
        #expect(!fault.message.isEmpty)
    }

    @Test func `is said of so many names, of so many characters`() {
        let many = (0...NameMeaning.most).map { NameMeaning("creator", "Ada \($0)") }
        #expect(throws: MappingFault.tooManyNames) { try mapping(.shows, many).check() }
        let long = String(repeating: "a", count: NameMeaning.longest + 1)
        #expect(throws: MappingFault.nameTooLong(long)) { try mapping(.shows, [NameMeaning("creator", long)]).check() }
    }

    @Test func `is kept as JSON, and a mapping from before has none`() throws {
        let mapping = mapping(.shows, [NameMeaning("creator", "Ada", id: "creator_1")])
        #expect(try JSONDecoder().decode(ImportMapping.self, from: try JSONEncoder().encode(mapping)) == mapping)
        let before = try JSONDecoder().decode(ImportMapping.self, from: Data(#"{"kind": "shows"}"#.utf8))
        #expect(before.names.isEmpty)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(NameMeaning.self, from: Data(#"{"field": "a", "name": "b", "di": "c"}"#.utf8))
        }
    }

    @Test(arguments: ["shared", "Trailers / Trailer", "Nobody / Knows"])
    func `settles a reference that fits several episodes or none, and no other`(name: String) {
        let said = [
            NameMeaning("episode_id", name, id: Fixtures.second.short),
            NameMeaning("episode_id", "guid-2", id: Fixtures.pilot.short),
        ]
        var lookup = EpisodeLookup(EpisodeIndex(Fixtures.episodes, said: said))
        for _ in 0..<2 { #expect(lookup.match(Array(name.utf8).span) == .episode(1)) }
        #expect(lookup.match(Array("guid-2".utf8).span) == .episode(1))
    }
}
