import Testing
import Values

@testable import Sponsorship

@Suite struct `A mapping that somebody chose for a file` {
    static let lifetime = "Episode Title,Plays\nPilot,5\n"

    private func review(_ text: String, _ chosen: ImportMapping) throws -> MappingProposal {
        MappingProposal.review(chosen, of: try #require(Inspecting(text).findings))
    }

    @Test func `keeps the day that was given for all rows`() throws {
        var chosen = ImportMapping.metrics(
            ["Episode Title": "title", "Plays": "downloads"], fixed: ["show": "Night Shift", "source": "apple"])
        chosen.fixed["day"] = "2026-05-04"
        let proposal = try review(Self.lifetime, chosen)
        #expect(proposal.isComplete)
        #expect(proposal.mapping.fixed["day"] == "2026-05-04")
    }

    @Test func `asks for everything that it leaves open`() throws {
        let proposal = try review(Self.lifetime, .metrics(["Episode Title": "title"], fixed: [:]))
        #expect(proposal.questions == [.period, .show, .source, .measure(columns: ["Plays"])])
    }

    @Test func `takes the time from the column that was named, whatever the file seemed to cover`() throws {
        var chosen = ImportMapping.metrics(
            ["Wann": "day", "Folge": "episode_id", "N": "downloads"], fixed: ["source": "a"])
        chosen.grain = .lifetime
        let proposal = try review("Wann,Folge,N\n2026-05-04,guid-1,5\n", chosen)
        #expect(proposal.isComplete && proposal.mapping.grain == .day)
    }

    @Test func `asks for the order of dates until it is given, and keeps mark and rates as they were chosen`() throws {
        var chosen = ImportMapping.metrics(
            ["Wann": "day", "Folge": "episode_id", "N": "downloads"], fixed: ["source": "a"])
        chosen.decimalMark = .comma
        let text = "Wann,Folge,N\n3/4/2026,guid-1,\"1,204\"\n"
        #expect(try review(text, chosen).questions == [.dateOrder(column: "Wann", sample: "3/4/2026")])
        chosen.dateOrder = .dayFirst
        let proposal = try review(text, chosen)
        #expect(proposal.isComplete && proposal.mapping.decimalMark == .comma)
    }

    @Test func `asks for required columns of other kinds`() throws {
        let proposal = try review("Titel\nPilot\n", ImportMapping(kind: .shows))
        #expect(!proposal.isComplete)
    }
}
