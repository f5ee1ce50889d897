import Foundation
import Testing
import Values

@testable import Sponsorship

@Suite struct `Mappings as JSON` {
    private func decode<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(json.utf8))
    }

    private func roundTrip<Value: Codable & Equatable>(_ value: Value) throws {
        #expect(try JSONDecoder().decode(Value.self, from: try JSONEncoder().encode(value)) == value)
    }

    @Test func `a mapping written by hand needs only what differs from the usual`() throws {
        let mapping = try decode(
            ImportMapping.self,
            """
            {
              "kind": "metrics",
              "columns": [
                {"column": "Episode", "field": "title"},
                {"column": "Listeners", "field": "listeners", "blank": "erase"},
                {"column": "May 2026", "month": "2026-05"},
                {"column": "2026-05-04", "day": "2026-05-04"},
                {"column": "Spotify", "source": "spotify"},
                {"column": "Note"}
              ],
              "fixed": {"show": "Night Shift", "source": "apple"},
              "grain": "period",
              "period": {"first": "2026-05-01", "last": "2026-05-07"},
              "dateOrder": "day-first",
              "decimalMark": ","
            }
            """)
        let may = try #require(Month("2026-05"))
        let fourth = try #require(Day("2026-05-04"))
        #expect(
            mapping.columns.map(\.use) == [
                .field("title"), .field("listeners", blank: .erase), .unpivotMonth(may), .unpivotDay(fourth),
                .unpivotSource("spotify"), .ignore,
            ])
        #expect(mapping.encoding == .detected && mapping.rates == .fraction && !mapping.skipsTotals)
        #expect(mapping.dateOrder == .dayFirst && mapping.decimalMark == .comma)
        try roundTrip(mapping)
    }

    @Test(arguments: [
        #"{"kind": "metrics", "colums": []}"#,
        #"{"kind": "songs"}"#,
        #"{"columns": []}"#,
        #"{"kind": "metrics", "columns": [{"column": "a", "field": "day", "month": "2026-05"}]}"#,
        #"{"kind": "metrics", "columns": [{"column": "a", "feld": "day"}]}"#,
        #"{"kind": "metrics", "columns": [{"column": "a", "day": "2026-02-30"}]}"#,
        #"{"kind": "metrics", "table": {"sheet": 1}}"#,
    ])
    func `a mistake in a mapping is an error, not a silence`(json: String) {
        #expect(throws: DecodingError.self) { try decode(ImportMapping.self, json) }
    }

    @Test func `an unknown key is named`() throws {
        #expect {
            try decode(ImportMapping.self, #"{"kind": "metrics", "colums": []}"#)
        } throws: { error in
            guard case .dataCorrupted(let context)? = error as? DecodingError else { return false }
            return context.debugDescription.hasPrefix("The key colums is unknown; known are kind, table,")
        }
    }

    @Test func `a preset with an unknown key is refused`() {
        let json = #"{"name": "a", "kind": "metrics", "header": ["x"], "colour": "red"}"#
        #expect(throws: DecodingError.self) { try decode(Preset.self, json) }
    }

    @Test func `findings, proposals and questions survive storage`() throws {
        let text = "Report\n\nWhen;Plays;May 2026\n1/2/2026;1,234;-\n\nTotal;1,234;\n"
        let findings = try #require(Inspecting(text).findings)
        try roundTrip(findings)
        let proposal = MappingProposal.propose(findings, kind: .metrics, presets: [], remembered: nil)
        try roundTrip(proposal)
        for preset in ExportFixtures.all { try roundTrip(preset) }
    }

    @Test(
        arguments: [
            (["day": "day", "e": "episode_id", "s": "source"], [:], .noFigures),
            (["day": "dya"], [:], .unknownField("dya")),
            (["a": "day", "b": "day"], [:], .filledTwice("day")),
            (["a": "day", "n": "downloads"], ["source": "x"], .missingField("episode_id")),
            (["a": "day", "t": "title", "n": "downloads"], ["source": "x"], .missingField("show")),
            (["a": "day", "e": "episode_id", "n": "downloads"], [:], .missingField("source")),
            (
                ["e": "episode_id", "n": "downloads"], ["source": "x", "day": "May"],
                .invalidFixed(field: "day", value: "May")
            ),
            (
                ["a": "day", "e": "episode_id", "n": "downloads"], ["source": "a/b"],
                .invalidFixed(field: "source", value: "a/b")
            ),
            (["a": "day", "e": "episode_id", "n": "downloads"], ["day": "2026-05-04"], .filledTwice("day")),
        ] as [(KeyValuePairs<String, String>, [String: String], MappingFault)])
    func `a mapping that cannot work says why`(
        columns: KeyValuePairs<String, String>, fixed: [String: String], fault: MappingFault
    ) {
        #expect(MappedReading("a\n", .metrics(columns, fixed: fixed)).fault == fault)
        #expect(fault.message.hasSuffix(".") && !fault.message.contains("!"))
    }
}
