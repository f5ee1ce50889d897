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

    static let said = ["show": "Night Shift"]

    @Test func `it wins, and its day and its show are not those of another file`() throws {
        let proposal = try MappingProposal.of(Self.text, presets: ExportFixtures.all, remembered: Self.remembered)
        #expect(proposal.questions == [.again(field: "show")])
        #expect(proposal.mapping.columns == Self.remembered.columns)
        #expect(proposal.mapping.fixed == ["source": "apple"])
        #expect(proposal.evidence.contains("Source: apple for all rows, as the last time."))
        #expect(throws: MappingFault.missingField("show")) { try proposal.mapping.check() }
    }

    @Test func `its show is not asked about when it is said of this file`() throws {
        let proposal = try MappingProposal.of(Self.text, remembered: Self.remembered, said: ["show": "Cold Start"])
        #expect(proposal.isComplete)
        #expect(proposal.mapping.fixed == ["show": "Cold Start", "source": "apple"])
    }

    @Test func `its episode, campaign or show is asked about again, whatever the kind`() throws {
        var remembered = ImportMapping.metrics(
            ["Day": "day", "Plays": "downloads"], fixed: ["episode_id": "guid-1", "source": "apple"])
        let one = try MappingProposal.of("Day,Plays\n2026-05-04,5\n", remembered: remembered)
        #expect(one.questions == [.again(field: "episode_id")])
        remembered = ImportMapping(kind: .episodes)
        remembered.columns = [MappedColumn("Name", .field("title")), MappedColumn("Out", .field("published_on"))]
        remembered.fixed = ["show": "Night Shift"]
        let list = try MappingProposal.of("Name,Out\nPilot,2026-05-04\n", remembered: remembered)
        #expect(list.questions == [.again(field: "show")])
    }

    @Test func `the time of figures that are not of all time is asked again`() throws {
        var remembered = Self.remembered
        remembered.grain = .day
        #expect(try MappingProposal.of(Self.text, remembered: remembered, said: Self.said).questions == [.period])
        (remembered.grain, remembered.fixed["day"]) = (.period, nil)
        remembered.period = Period(first: Fixtures.today.adding(days: -6), last: Fixtures.today)
        #expect(try MappingProposal.of(Self.text, remembered: remembered, said: Self.said).questions == [.period])
    }

    @Test func `the time holds when the mapping was made for this very file`() throws {
        let inspecting = Inspecting(Self.text)
        let findings = try #require(inspecting.findings)
        var made = Self.remembered
        let propose = { MappingProposal.propose(findings, kind: nil, presets: [], remembered: $0, isOfThisFile: true) }
        #expect(propose(made).isComplete && propose(made).mapping.fixed["day"] == "2026-05-04")
        (made.grain, made.fixed["day"]) = (.period, nil)
        #expect(propose(made).questions == [.period])
        made.period = Period(first: Fixtures.today.adding(days: -6), last: Fixtures.today)
        #expect(propose(made).isComplete && propose(made).mapping.period == made.period)
    }

    @Test func `a file that says its days needs no question`() throws {
        let remembered = ImportMapping.metrics(
            ["When": "day", "Title": "title", "Plays": "downloads"], fixed: ["show": "Night Shift", "source": "apple"])
        let proposal = try MappingProposal.of(
            "When,Title,Plays\n31/5/2026,Pilot,5\n", remembered: remembered, said: Self.said)
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
