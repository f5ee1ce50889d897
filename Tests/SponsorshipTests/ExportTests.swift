import Testing
import Values

@testable import Sponsorship

/// One test for each row of the table of exports that presets are made from.
@Suite struct `Exports of platforms` {
    private func propose(_ text: String, _ preset: String) throws -> MappingProposal {
        let proposal = try MappingProposal.of(text, presets: ExportFixtures.all)
        #expect(proposal.preset == ExportFixtures.presets[preset]?.name)
        #expect(proposal.mapping.kind == .metrics)
        return proposal
    }

    @Test func `every preset is readable, recognises its own header and fills fields that exist`() {
        #expect(ExportFixtures.presets.count == 8)
        for preset in ExportFixtures.all {
            #expect(preset.fits(preset.header + preset.oneOf))
            #expect(Set(preset.columns.values).count == preset.columns.count || !preset.oneOf.isEmpty)
            for field in Array(preset.columns.values) + preset.fixed.keys { #expect(preset.kind.column(field) != nil) }
        }
    }

    @Test func `Apple's episodes are a snapshot of listeners, and consumption above the whole is asked about`() throws {
        let proposal = try propose(ExportFixtures.appleEpisodes, "apple-episodes")
        #expect(
            proposal.questions == [.ratesAbove100(column: "Average Consumption", count: 1, sample: "1.0241")])
        #expect(proposal.mapping.grain == .lifetime)
        var mapping = proposal.mapping
        mapping.capsRates = true
        let reading = MappedReading(ExportFixtures.appleEpisodes, mapping)
        #expect(reading.rows.map(\.listeners) == [1204, 950])
        #expect(reading.rows.map(\.episode) == [0, 1])
        #expect(reading.rows.map(\.completionRate?.millionths) == [712_300, 1_000_000])
        #expect(reading.rows.map(\.downloads) == [nil, nil])
        #expect(reading.rejections.map(\.reason) == [.unknownEpisode])
        #expect(reading.extras.contains("Plays"))
    }

    @Test func `Apple's trends need their show named`() throws {
        let proposal = try propose(ExportFixtures.appleTrends, "apple-trends")
        #expect(proposal.questions == [.show])
        var mapping = proposal.mapping
        mapping.fixed["show"] = "Night Shift"
        let reading = MappedReading(ExportFixtures.appleTrends, mapping)
        #expect(reading.rejections == [])
        #expect(reading.rows.map(\.day.description) == ["2025-10-01", "2025-10-01", "2025-10-02"])
        #expect(reading.rows.map(\.listeners) == [21, 14, nil])
        #expect(Set(reading.rows.map(\.source)) == ["apple"])
    }

    @Test func `Spotify's episodes hold no measure of ours by name`() throws {
        let proposal = try propose(ExportFixtures.spotifyEpisodes, "spotify-episodes")
        #expect(proposal.questions == [.show, .measure(columns: ["plays", "streams", "audience_size"])])
        #expect(proposal.mapping.grain == .lifetime)
        var mapping = proposal.mapping
        mapping.fixed["show"] = "Night Shift"
        mapping.columns[3].use = .field("listeners")
        #expect(MappedReading(ExportFixtures.spotifyEpisodes, mapping).rows.map(\.listeners) == [401, 512])
    }

    @Test func `Spotify's days begin with the month`() throws {
        let proposal = try propose(ExportFixtures.spotifyDaily, "spotify-daily")
        #expect(proposal.questions == [.show, .measure(columns: ["Streams"])])
        #expect(proposal.mapping.about == .shows)
        #expect(proposal.mapping.dateOrder == .monthFirst)
        #expect(
            proposal.evidence.contains(
                "Date: all 3 values are dates with the month first; 5/31/2026 on line 4 settles it."))
        let open = try propose("Date,Streams\n5/4/2026,1\n", "spotify-daily")
        #expect(open.mapping.dateOrder == .monthFirst)
        let opposite = try propose("Date,Streams\n31/5/2026,1\n", "spotify-daily")
        #expect(opposite.mapping.dateOrder == .dayFirst)
        #expect(try MappingProposal.of("Date,Streams,Show\n5/4/2026,1,x\n", presets: ExportFixtures.all).preset == nil)
    }

    @Test func `Libsyn's downloads are downloads`() throws {
        let proposal = try propose(ExportFixtures.libsynEpisodes, "libsyn-episodes")
        #expect(proposal.questions == [.show])
        #expect(proposal.mapping.grain == .lifetime)
        #expect(proposal.evidence.contains("Line 4 sums up the others and is left out."))
        var mapping = proposal.mapping
        mapping.fixed["show"] = "Night Shift"
        let reading = MappedReading(ExportFixtures.libsynEpisodes, mapping)
        #expect(reading.rows.map(\.downloads) == [1402, 999])
        #expect(reading.counts == .init(accepted: 2, rejected: 0, skipped: 1))
    }

    @Test func `YouTube's views and impressions are left to the person`() throws {
        let proposal = try propose(ExportFixtures.youtubeTable, "youtube-table")
        let columns = ["Impressions", "Impressions click-through rate (%)", "Views", "Watch time (hours)"]
        #expect(proposal.questions == [.period, .show, .measure(columns: columns)])
        #expect(proposal.mapping.skipsTotals)
        var mapping = proposal.mapping
        mapping.fixed["show"] = "Night Shift"
        mapping.columns[5].use = .field("downloads")
        let reading = MappedReading(ExportFixtures.youtubeTable, mapping)
        #expect(reading.rows.map(\.downloads) == [1400, 810])
        #expect(reading.counts.skipped == 1)
    }

    @Test func `Megaphone's months are months`() throws {
        let proposal = try propose(ExportFixtures.megaphone, "megaphone")
        #expect(proposal.questions == [.show])
        #expect(proposal.mapping.grain == .month)
        var mapping = proposal.mapping
        mapping.fixed["show"] = "Night Shift"
        let reading = MappedReading(ExportFixtures.megaphone, mapping)
        #expect(reading.rows.map(\.downloads) == [12_001, 9876])
        #expect(reading.rows.map(\.day.description) == ["2026-04-01", "2026-05-01"])
        #expect(reading.rows.map(\.through?.description) == ["2026-04-30", "2026-05-31"])
    }

    @Test func `Megaphone's titles say whose figures they are`() throws {
        let text = "MONTH,PODCAST TITLE,EPISODE TITLE,TOTAL DOWNLOADS\n2026-04,Night Shift,Pilot,\"12,001\"\n"
        let proposal = try propose(text, "megaphone")
        #expect(proposal.isComplete)
        #expect(MappedReading(text, proposal.mapping).rows.map(\.downloads) == [12_001])
    }

    @Test func `OP3's rows are downloads to be added up by day`() throws {
        let proposal = try propose(ExportFixtures.op3, "op3-downloads")
        #expect(proposal.questions == [.episode])
        #expect(proposal.mapping.delimiter == .tab)
        #expect(proposal.mapping.addsRows)
        var mapping = proposal.mapping
        mapping.fixed["episode_id"] = "guid-1"
        let reading = MappedReading(ExportFixtures.op3, mapping)
        #expect(reading.rows.map(\.downloads) == [1, 1])
        #expect(Set(reading.rows.map(\.day.description)) == ["2026-05-04"])
    }

    @Test func `Apple's episodes are episodes as well`() throws {
        let proposal = try MappingProposal.of(
            ExportFixtures.appleEpisodes, kind: .episodes, presets: ExportFixtures.all)
        #expect(proposal.isComplete)
        let fields = proposal.mapping.columns.compactMap(\.use.field)
        #expect(fields == ["show", "guid", "title", "published_on", "duration"])
    }
}
