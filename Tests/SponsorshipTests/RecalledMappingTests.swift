import Testing
import Values

@testable import Sponsorship

@Suite struct `A mapping that was confirmed before` {
    static let text = "Episode Title,Plays\nPilot,5\n"

    static let remembered: ImportMapping = {
        var mapping = ImportMapping.metrics(
            ["Episode Title": "title", "Plays": "downloads"], fixed: ["show": "Night Shift", "source": "apple"])
        mapping.grain = .lifetime
        mapping.fixed["day"] = "2026-05-04"
        return mapping
    }()

    @Test func `it wins, and its day is not that of another file`() throws {
        let proposal = try MappingProposal.of(Self.text, presets: ExportFixtures.all, remembered: Self.remembered)
        #expect(proposal.isComplete)
        #expect(proposal.mapping.columns == Self.remembered.columns)
        #expect(proposal.mapping.fixed == ["show": "Night Shift", "source": "apple"])
        #expect(proposal.evidence.contains("Show: Night Shift for all rows, as the last time."))
    }

    @Test func `the time of figures that are not of all time is asked again`() throws {
        var remembered = Self.remembered
        remembered.grain = .day
        #expect(try MappingProposal.of(Self.text, remembered: remembered).questions == [.period])
        (remembered.grain, remembered.fixed["day"]) = (.period, nil)
        remembered.period = Period(first: Fixtures.today.adding(days: -6), last: Fixtures.today)
        #expect(try MappingProposal.of(Self.text, remembered: remembered).questions == [.period])
    }

    @Test func `the time holds when the mapping was made for this very file`() throws {
        let inspecting = Inspecting(Self.text)
        let findings = try #require(inspecting.findings)
        var made = Self.remembered
        let propose = { MappingProposal.propose(findings, kind: nil, presets: [], remembered: $0, keepsTime: true) }
        #expect(propose(made).isComplete && propose(made).mapping.fixed["day"] == "2026-05-04")
        (made.grain, made.fixed["day"]) = (.period, nil)
        #expect(propose(made).questions == [.period])
        made.period = Period(first: Fixtures.today.adding(days: -6), last: Fixtures.today)
        #expect(propose(made).isComplete && propose(made).mapping.period == made.period)
    }

    @Test func `a file that says its days needs no question`() throws {
        let remembered = ImportMapping.metrics(
            ["When": "day", "Title": "title", "Plays": "downloads"], fixed: ["show": "Night Shift", "source": "apple"])
        let proposal = try MappingProposal.of("When,Title,Plays\n31/5/2026,Pilot,5\n", remembered: remembered)
        #expect(proposal.isComplete)
        #expect(proposal.mapping.dateOrder == .dayFirst)
    }

    @Test func `an order of dates that stays open is the one of the last time`() throws {
        var remembered = ImportMapping.metrics(
            ["When": "day", "Guid": "episode_id", "N": "downloads"], fixed: ["source": "a"])
        remembered.dateOrder = .monthFirst
        let text = "When,Guid,N\n1/2/2026,guid-1,5\n"
        #expect(try MappingProposal.of(text, remembered: remembered).isComplete)
        #expect(try MappingProposal.of(text, remembered: remembered).mapping.dateOrder == .monthFirst)
        let against = try MappingProposal.of("When,Guid,N\n13/2/2026,guid-1,5\n", remembered: remembered)
        #expect(against.mapping.dateOrder == .dayFirst)
    }

    @Test func `a decimal mark that stays open is the one of the last time`() throws {
        var remembered = ImportMapping.metrics(
            ["When": "day", "Guid": "episode_id", "Heard": "completion_rate"], fixed: ["source": "a"])
        (remembered.rates, remembered.capsRates) = (.percent, true)
        let row = "2026-05-04;guid-1;12,345"
        let first = try MappingProposal.of("day;episode_id;completion_rate;source\n\(row);a\n")
        #expect(first.questions.contains(.decimalMark(column: "completion_rate", sample: "12,345")))
        let text = "When;Guid;Heard\n\(row)\n"
        for mark in DecimalMark.allCases {
            remembered.decimalMark = mark
            let proposal = try MappingProposal.of(text, remembered: remembered)
            #expect(proposal.isComplete && proposal.mapping.decimalMark == mark)
        }
        remembered.decimalMark = .point
        let against = try MappingProposal.of("When;Guid;Heard\n2026-05-04;guid-1;12,5\n", remembered: remembered)
        #expect(against.isComplete && against.mapping.decimalMark == .comma)
    }

    @Test func `it finds its table among others`() throws {
        let proposal = try MappingProposal.of("Country,Plays\nDE,5\n\n" + Self.text, remembered: Self.remembered)
        #expect(proposal.table == 1)
        #expect(proposal.mapping.table != nil)
    }

    @Test func `it does not apply to another header or kind`() throws {
        let other = try MappingProposal.of("Name,Website\nAcme,x\n", remembered: Self.remembered)
        #expect(other.mapping.kind == .advertisers)
        let kind = try MappingProposal.of(Self.text, kind: .episodes, remembered: Self.remembered)
        #expect(kind.mapping.kind == .episodes)
    }
}
