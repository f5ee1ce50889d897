import Testing
import Values

@testable import Sponsorship

@Suite struct `Metrics read by a mapping` {
    static let full = ImportMapping.metrics(
        ["When": "day", "Show": "show", "Title": "title", "Hits": "downloads", "Heard": "completion_rate"],
        fixed: ["source": "apple"])

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test func `a canonical file gives what the plain reader gives`() throws {
        let text = `Hostile files`.good
        let mapping = try MappingProposal.of(text).mapping
        let plain = MetricsReading(text)
        let mapped = MappedReading(text, mapping)
        #expect(mapped.rows == plain.rows)
        #expect(mapped.lines == plain.lines)
        #expect(mapped.counts == plain.counts)
        #expect(mapped.made == plain.rows.count)
        #expect(mapped.extras == ["note"])
    }

    @Test func `what the plain reader refuses is read when the mapping says how it is meant`() {
        var mapping = ImportMapping.metrics([
            "day": "day", "episode_id": "episode_id", "source": "source", "downloads": "downloads", "ctr": "ctr",
        ])
        mapping.placeholders = ["n/a"]
        let text = """
            day,episode_id,source,downloads,ctr
            2026-05-04,guid-1,spotify,10,0.5
            20260505,guid-1,spotify,"1,234",n/a
            "May 6, 2026",guid-1,spotify,N/A,71 %,
            """
        let reading = MappedReading(text, mapping)
        #expect(reading.rejections == [])
        #expect(reading.rows.map(\.day.description) == ["2026-05-04", "2026-05-05", "2026-05-06"])
        #expect(reading.rows.map(\.downloads) == [10, 1234, nil])
        #expect(reading.rows.map(\.ctr?.millionths) == [500_000, nil, 710_000])
    }

    @Test func `dates follow the order of the mapping`() throws {
        var mapping = Self.full
        let text = "When,Show,Title,Hits,Heard\n4/5/2026,Night Shift,Pilot,1,0.5\n"
        mapping.dateOrder = .dayFirst
        #expect(MappedReading(text, mapping).rows.map(\.day) == [try day("2026-05-04")])
        mapping.dateOrder = .monthFirst
        #expect(MappedReading(text, mapping).rows.map(\.day) == [try day("2026-04-05")])
        mapping.dateOrder = nil
        #expect(MappedReading(text, mapping).rejections.map(\.reason) == [.notADay])
    }

    @Test func `a title is looked for within its show, exactly and then folded`() {
        let text = """
            When,Show,Title,Hits,Heard
            2026-05-04,Night Shift,Pilot,1,
            2026-05-04,night shift,THE LONG CAFÉ,2,
            2026-05-04,Trailers,Trailer,3,
            2026-05-04,Trailers,TRAILER,4,
            2026-05-04,Trailers,Pilot,5,
            2026-05-04,,Pilot,6,
            """
        let reading = MappedReading(text, Self.full)
        #expect(reading.rows.map(\.episode) == [0, 1, 4])
        #expect(reading.rejections.map(\.reason) == [.ambiguousEpisode, .unknownEpisode, .unknownEpisode])
        #expect(reading.rejections.map(\.column) == ["Title", "Title", "Title"])
    }

    @Test func `the show may be the same for all rows, by title or by id`() {
        let show = Fixtures.episode(77)
        let episodes = [
            EpisodeNames(id: Fixtures.pilot, guid: nil, showID: show, showTitle: "Night Shift", title: "Pilot")
        ]
        for name in ["Night Shift", show.description, show.short] {
            let mapping = ImportMapping.metrics(
                ["Day": "day", "Title": "title", "Hits": "downloads"], fixed: ["source": "apple", "show": name])
            let bytes = Array("Day,Title,Hits\n2026-05-04,Pilot,1\n".utf8)
            #expect(MappedReading([bytes], mapping, episodes: episodes).rows.map(\.episode) == [0])
        }
    }

    @Test func `a guid that is unknown gives way to show and title`() {
        let mapping = ImportMapping.metrics(
            ["Day": "day", "Guid": "episode_id", "Show": "show", "Title": "title", "Hits": "downloads"],
            fixed: ["source": "apple"])
        let text = "Day,Guid,Show,Title,Hits\n2026-05-04,other,Night Shift,Pilot,1\n2026-05-04,guid-2,?,?,2\n"
        #expect(MappedReading(text, mapping).rows.map(\.episode) == [0, 1])
    }

    @Test func `numbers follow the decimal mark of the mapping`() {
        var mapping = Self.full
        let text = "When;Show;Title;Hits;Heard\n2026-05-04;Night Shift;Pilot;1.234;0,5\n"
        mapping.decimalMark = .comma
        #expect(MappedReading(text, mapping).rows.map(\.downloads) == [1234])
        #expect(MappedReading(text, mapping).rows.map(\.completionRate?.millionths) == [500_000])
        mapping.decimalMark = .point
        #expect(MappedReading(text, mapping).rejections.map(\.suggestion) == ["1234"])
    }

    @Test func `rates above the whole are capped only when the mapping says so`() {
        var mapping = Self.full
        let text = "When,Show,Title,Hits,Heard\n2026-05-04,Night Shift,Pilot,1,1.02\n"
        #expect(MappedReading(text, mapping).rejections.map(\.reason) == [.notARate(.fraction)])
        mapping.capsRates = true
        #expect(MappedReading(text, mapping).rows.map(\.completionRate) == [.whole])
        mapping.rates = .percent
        #expect(MappedReading(text, mapping).rows.map(\.completionRate?.millionths) == [10_200])
    }

    @Test func `a blank figure is left, or rejects its row`() {
        var mapping = Self.full
        let text = "When,Show,Title,Hits,Heard\n2026-05-04,Night Shift,Pilot,,0.5\n"
        #expect(MappedReading(text, mapping).rows.map(\.downloads) == [nil])
        mapping.columns[3].use = .field("downloads", blank: .reject)
        #expect(MappedReading(text, mapping).rejections.map(\.reason) == [.missing])
        mapping.columns[3].use = .field("downloads", blank: .erase)
        #expect(mapping.blankPolicy(of: "downloads") == .erase)
        #expect(mapping.blankPolicy(of: "listeners") == .leave)
    }

    @Test func `only the chosen section is read`() throws {
        let text = """
            Report

            Day,Title,Hits
            2026-05-04,Pilot,5

            Country,Hits
            DE,5
            """
        var mapping = ImportMapping.metrics(
            ["Day": "day", "Title": "title", "Hits": "downloads"], fixed: ["source": "a", "show": "Night Shift"])
        for table in [TableChoice.index(0), .header(fingerprint: HeaderName.fingerprint(["Day", "Title", "Hits"]))] {
            mapping.table = table
            let reading = MappedReading(text, mapping)
            #expect(reading.rows.map(\.downloads) == [5])
            #expect(reading.counts.total == 1)
        }
        mapping.table = .index(7)
        #expect(MappedReading(text, mapping).error == .noSuchTable)
        mapping.table = .index(1)
        #expect(MappedReading(text, mapping).error == .noSuchColumn("Day"))
    }

    @Test func `totals are left out and counted`() {
        var mapping = Self.full
        mapping.skipsTotals = true
        let text = """
            When,Show,Title,Hits,Heard
            Total,,,12,
            2026-05-04,Night Shift,Pilot,5,0.5
            2026-05-05,Night Shift,Pilot,7,0.7
            ,,,12,0.6
            ,,,13,0.6
            """
        let reading = MappedReading(text, mapping)
        #expect(reading.counts == .init(accepted: 2, rejected: 1, skipped: 2))
        #expect(reading.rejections.map(\.line) == [6])
    }

    @Test func `a rejected row comes with its cells and, where it is plain, a suggestion`() {
        var mapping = Self.full
        mapping.dateOrder = .monthFirst
        let text = """
            When,Show,Title,Hits,Heard
            2026-13-01,Night Shift,Pilot,1,
            31/5/2026,Night Shift,Pilot,1,
            2026-05-04,Night Shift,Pilto,1,
            2026-05-04,Trailers,Trailr,1,
            2026-05-04,Night Shift,"Pilot",1.234.567,
            """
        let reading = MappedReading(text, mapping)
        #expect(reading.rejections.map(\.suggestion) == ["2026-01-13", "2026-05-31", "Pilot", nil, "1234567"])
        #expect(reading.cells.first == ["2026-13-01", "Night Shift", "Pilot", "1", ""])
    }

    @Test func `cells are clipped between characters`() {
        let mapping = ImportMapping.metrics(["a": "day", "b": "episode_id", "c": "downloads"], fixed: ["source": "x"])
        let text = "a,b,c\nx,\(String(repeating: "é", count: 6000)),1\n"
        #expect(MappedReading(text, mapping).cells.map { $0[1] } == [String(repeating: "é", count: 5000)])
    }

    @Test func `rows that are events count one each, to be added up`() {
        var mapping = ImportMapping.metrics(["time": "day"], fixed: ["source": "op3", "episode_id": "guid-1"])
        mapping.countsRows = "downloads"
        let text = "time\n2026-05-04T10:00:00Z\n2026-05-04T11:00:00Z\n"
        #expect(mapping.addsRows)
        #expect(MappedReading(text, mapping).rows.map(\.downloads) == [1, 1])
        #expect(!Self.full.addsRows)
    }

    @Test func `figures without a day are a snapshot or cover a period`() throws {
        var mapping = ImportMapping.metrics(
            ["Title": "title", "Hits": "downloads"], fixed: ["source": "a", "show": "Night Shift"])
        let text = "Title,Hits\nPilot,5\n"
        #expect(MappedReading(text, mapping).fault == .missingField("day"))
        mapping.grain = .lifetime
        #expect(MappedReading(text, mapping).rows.map(\.day) == [Fixtures.today])
        mapping.fixed["day"] = "2026-05-01"
        #expect(MappedReading(text, mapping).rows.map(\.day) == [try day("2026-05-01")])
        mapping.fixed["day"] = nil
        mapping.grain = .period
        #expect(MappedReading(text, mapping).fault == .noPeriod)
        mapping.period = Period(first: try day("2026-05-01"), last: try day("2026-05-07"))
        #expect(MappedReading(text, mapping).rows.map(\.through) == [try day("2026-05-07")])
    }

    @Test func `a header in another encoding is refused, and read when the mapping knows it`() {
        let bytes = Array("Day,Caf".utf8) + [0xE9] + Array(",Hits\n2026-05-04,guid-1,5\n".utf8)
        var mapping = ImportMapping.metrics(
            ["Day": "day", "Café": "episode_id", "Hits": "downloads"], fixed: ["source": "a"])
        #expect(MappedReading([bytes], mapping).error == .headerNotText)
        mapping.encoding = .windows1252
        #expect(MappedReading([bytes], mapping).rows.map(\.downloads) == [5])
    }
}
