import Foundation
import Testing
import Values

@testable import Sponsorship

/// Figures that are about all of a show, with no episode to look for.
@Suite struct `Figures of whole shows` {
    private func mapping(_ columns: KeyValuePairs<String, String>, show: String? = nil) -> ImportMapping {
        var mapping = ImportMapping.metrics(columns, fixed: ["source": "spotify"])
        mapping.about = .shows
        mapping.fixed["show"] = show
        return mapping
    }

    @Test func `are found by the show's title or id, given once for the whole file`() {
        let columns: KeyValuePairs = ["Date": "day", "N": "downloads"]
        let names = ["Night Shift", "night  shift", Fixtures.show(1).short, Fixtures.show(1).description]
        for name in names {
            let reading = MappedReading("Date,N\n2026-05-04,7\n2026-05-05,8\n", mapping(columns, show: name))
            #expect(reading.rows.map(\.episode) == [0, 0] && reading.rows.map(\.downloads) == [7, 8], "\(name)")
        }
    }

    @Test func `are found row by row where a column names shows`() {
        let reading = MappedReading(
            "Show,Date,N\nDeep: Sea,2026-05-04,7\nTRAILERS,2026-05-04,8\nTrailers,2026-05-04,9\nNobody,2026-05-04,1\n,2026-05-04,1\n",
            mapping(["Show": "show", "Date": "day", "N": "downloads"]))
        #expect(reading.rows.map(\.episode) == [2, 1])
        #expect(reading.rejections.map(\.reason) == [.ambiguousShow, .unknownShow, .missing])
        #expect(reading.rejections.map(\.line) == [3, 5, 6])
    }

    @Test func `of a show that is not on record are rejected row by row`() {
        let reading = MappedReading("Date,N\n2026-05-04,7\n", mapping(["Date": "day", "N": "downloads"], show: "Gone"))
        #expect(reading.rejections.map(\.reason) == [.unknownShow])
        #expect(reading.rejections.first?.sentence.contains("names no show of yours") == true)
    }

    @Test func `need a show and no episode`() throws {
        let columns: KeyValuePairs = ["Date": "day", "N": "downloads"]
        #expect(throws: MappingFault.missingField("show")) { try mapping(columns).check() }
        try mapping(columns, show: "Night Shift").check()
    }

    @Test func `need no question where a column names shows and none could name episodes`() throws {
        let proposal = try MappingProposal.of(
            "Podcast,Month,Source,Downloads\nNight Shift,2026-04,web,7\n", kind: .metrics)
        #expect(proposal.mapping.about == .shows)
        #expect(!proposal.questions.contains(.episode))
        let open = try MappingProposal.of(
            "Podcast,Folge,day,source,downloads\nNight Shift,Pilot,2026-05-04,web,7\n", kind: .metrics)
        #expect(open.questions == [.column(field: "title", candidates: ["Folge"])])
    }

    @Test func `are written into a mapping as about shows`() throws {
        let text = #"{"kind": "metrics", "about": "shows", "columns": []}"#
        let mapping = try JSONDecoder().decode(ImportMapping.self, from: Data(text.utf8))
        #expect(mapping.about == .shows)
        #expect(try JSONDecoder().decode(ImportMapping.self, from: try JSONEncoder().encode(mapping)) == mapping)
    }

    @Test func `of all time are as of the day of the import unless another is given`() {
        var mapping = mapping(["N": "downloads"], show: "Night Shift")
        #expect(mapping.asOf(Fixtures.today) == mapping)
        mapping.grain = .lifetime
        #expect(mapping.asOf(Fixtures.today).fixed["day"] == Fixtures.today.description)
        mapping.fixed["day"] = "2026-05-04"
        #expect(mapping.asOf(Fixtures.today) == mapping)
        #expect(MappedReading("N\n7\n", mapping).rows.map(\.day.description) == ["2026-05-04"])
        let future = Fixtures.today.adding(days: 2)
        mapping.fixed["day"] = future.description
        #expect(MappedReading("N\n7\n", mapping).fault == .futureDay(future))
    }
}
