import Testing
import Values

@testable import Sponsorship

@Suite struct `Columns that stand for days, months or sources` {
    private func complete(_ text: String, kind: ImportKind? = .metrics) throws -> ImportMapping {
        var proposal = try MappingProposal.of(text, kind: kind)
        proposal.mapping.unpivoted = "downloads"
        proposal.mapping.fixed["show"] = proposal.mapping.fills("show") ? nil : "Night Shift"
        if !proposal.mapping.fills("source") { proposal.mapping.fixed["source"] = "apple" }
        return proposal.mapping
    }

    @Test func `a column for each month gives a row for each month`() throws {
        let text = "Episode Title,May 2026,June 2026,2026-07\nPilot,\"1,200\",-,7\nThe Long Café,,,\n"
        let proposal = try MappingProposal.of(text, kind: .metrics)
        #expect(proposal.questions == [.show, .source, .measure(columns: ["May 2026", "June 2026", "2026-07"])])
        let reading = MappedReading(text, try complete(text))
        #expect(reading.rows.map(\.day.description) == ["2026-05-01", "2026-07-01"])
        #expect(reading.rows.map(\.through?.description) == ["2026-05-31", "2026-07-31"])
        #expect(reading.rows.map(\.downloads) == [1200, 7])
        #expect(reading.counts == .init(accepted: 2, rejected: 0))
        #expect(reading.made == 2)
    }

    @Test func `a column for each day gives a row for each day`() throws {
        let text = "Show,Episode Title,2026-05-04,2026-05-05\nNight Shift,Pilot,1,2\n"
        let reading = MappedReading(text + "Night Shift,Pilot,3,x\n", try complete(text))
        #expect(reading.rows.map(\.day.description) == ["2026-05-04", "2026-05-05"])
        #expect(reading.rejections.map(\.column) == ["2026-05-05"])
        #expect(reading.counts == .init(accepted: 1, rejected: 1))
    }

    @Test func `days in headers may leave their order open`() throws {
        let text = "Episode Title,4/5/2026,5/5/2026\nPilot,1,2\n"
        let open = try MappingProposal.of(text, kind: .metrics)
        #expect(open.questions.contains(.dateOrder(column: "4/5/2026", sample: "4/5/2026")))
        var mapping = try complete(text)
        mapping.settle(.dayFirst)
        #expect(MappedReading(text, mapping).rows.map(\.day.description) == ["2026-05-04", "2026-05-05"])
        mapping.settle(.monthFirst)
        #expect(MappedReading(text, mapping).rows.map(\.day.description) == ["2026-04-05", "2026-05-05"])
        let settled = try MappingProposal.of("Episode Title,4/5/2026,31/5/2026\nPilot,1,2\n", kind: .metrics)
        #expect(settled.mapping.dateOrder == .dayFirst)
    }

    @Test func `a column for each source gives a row for each source`() throws {
        let text = "Date,Show,Episode Title,Spotify,Apple Podcasts\n2026-05-04,Night Shift,Pilot,1,2\n"
        let reading = MappedReading(text, try complete(text))
        #expect(reading.rows.map(\.source) == ["spotify", "apple podcasts"])
        #expect(reading.rows.map(\.downloads) == [1, 2])
    }

    @Test func `a figure that belongs to no day is not counted many times`() throws {
        let text = "Episode Title,May 2026,June 2026,Listeners\nPilot,1,2,9\n"
        #expect(MappedReading(text, try complete(text)).fault == .strayFigure("listeners"))
    }
}
