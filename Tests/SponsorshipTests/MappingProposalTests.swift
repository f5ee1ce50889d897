import Testing
import Values

@testable import Sponsorship

@Suite struct `A proposed mapping` {
    static let metrics = "day,episode_id,source,downloads\n"

    @Test(arguments: ImportKind.allCases)
    func `a canonical header names its kind and leaves nothing to ask`(kind: ImportKind) throws {
        let header = kind == .metrics ? MetricsHeader.canonical : kind.canonicalHeader
        let proposal = try MappingProposal.of(header + "\n" + header.map { $0 == "," ? "," : "" }.joined() + "x\n")
        #expect(proposal.mapping.kind == kind)
        #expect(proposal.questions == [])
        #expect(proposal.mapping.columns.allSatisfy { $0.use == .field($0.name) })
        #expect(throws: Never.self) { try proposal.mapping.check() }
    }

    @Test func `a canonical file stays canonical whatever its rows hold`() throws {
        let text = MetricsHeader.canonical + "\n2026-05-04,guid-1,spotify,10,,1.5,,,\nnever,guid-1,spotify,1,,,,,\n"
        let proposal = try MappingProposal.of(text)
        #expect(proposal.isComplete)
        #expect(proposal.mapping.rates == .fraction)
    }

    @Test func `names that mean the same are used, and others are named`() throws {
        let text = "Date,Episode GUID,Platform,IAB Downloads,Plays\n2026-05-04,guid-1,apple,5,9\n"
        let proposal = try MappingProposal.of(text)
        #expect(proposal.isComplete)
        #expect(proposal.evidence.contains("IAB Downloads is read as downloads."))
        #expect(proposal.evidence.contains("Not used, since no measure of ours has that name: Plays."))
        #expect(MappedReading(text, proposal.mapping).rows.map(\.downloads) == [5])
    }

    @Test func `an order of dates that the file settles is not asked about`() throws {
        let text = Self.metrics + "1/2/2026,guid-1,apple,5\n13/5/2026,guid-1,apple,5\n"
        let proposal = try MappingProposal.of(text)
        #expect(proposal.isComplete)
        #expect(proposal.mapping.dateOrder == .dayFirst)
        let sentence = "day: all 2 values are dates with the day first; 13/5/2026 on line 3 settles it."
        #expect(proposal.evidence.contains(sentence))
    }

    @Test func `an order of dates that stays open is asked about`() throws {
        let open = try MappingProposal.of(Self.metrics + "1/1/2026,guid-1,apple,5\n1/2/2026,guid-1,apple,5\n")
        #expect(open.questions == [.dateOrder(column: "day", sample: "1/2/2026")])
        let contradictory = try MappingProposal.of(
            Self.metrics + "1/2/2026,guid-1,apple,5\n1/13/2026,guid-1,a,5\n13/1/2026,guid-1,a,5\n")
        #expect(contradictory.questions == [.dateOrder(column: "day", sample: "1/2/2026")])
        #expect(try MappingProposal.of(Self.metrics + "1/1/2026,guid-1,apple,5\n").isComplete)
    }

    @Test func `dates in both orders are asked about, and the answer is taken`() throws {
        let text = Self.metrics + "31/12/2025,guid-1,apple,5\n12/31/2025,guid-1,apple,6\n"
        let proposal = try MappingProposal.of(text)
        #expect(proposal.questions == [.dateOrder(column: "day", sample: "")])
        var chosen = proposal.mapping
        chosen.dateOrder = .dayFirst
        let review = MappingProposal.review(chosen, of: try #require(Inspecting(text).findings))
        #expect(review.isComplete && review.mapping.dateOrder == .dayFirst)
        let reading = MappedReading(text, review.mapping)
        #expect(reading.rows.map(\.downloads) == [5] && reading.rejections.map(\.reason) == [.notADate(.dayFirst)])
    }

    @Test(arguments: DateOrder.allCases)
    func `a day written year first is that day, whatever order the others have`(order: DateOrder) throws {
        let settling = order == .dayFirst ? "31/1/2026" : "1/31/2026"
        let text = Self.metrics + "2026-04-03,guid-1,apple,5\n2026/04/03,guid-1,web,6\n\(settling),guid-1,apple,7\n"
        let proposal = try MappingProposal.of(text)
        #expect(proposal.isComplete && proposal.mapping.dateOrder == order)
        let days = MappedReading(text, proposal.mapping).rows.map(\.day.description)
        #expect(days == ["2026-04-03", "2026-04-03", "2026-01-31"])
    }

    @Test func `one column settles the order for the others`() throws {
        let text = "campaign,placement,starts_on,ends_on,booked_impressions,cpm_cents\nc,p,1/5/2026,31/5/2026,1,2\n"
        let proposal = try MappingProposal.of(text)
        #expect(proposal.isComplete)
        #expect(proposal.mapping.dateOrder == .dayFirst)
    }

    @Test func `marks of numbers are settled by what a field can hold`() throws {
        let commas = try MappingProposal.of(Self.metrics + "2026-05-04,guid-1,apple,\"1,234\"\n")
        #expect(commas.isComplete)
        #expect(commas.mapping.decimalMark == .point)
        let points = try MappingProposal.of("day;episode_id;source;downloads\n2026-05-04;guid-1;apple;1.234\n")
        #expect(points.isComplete)
        #expect(points.mapping.decimalMark == .comma)
        let open = try MappingProposal.of(
            "show;position;seconds;voice;delivery;cpm\na;pre-roll;60;produced;dynamic;1,234\n")
        #expect(open.questions == [.decimalMark(column: "cpm", sample: "1,234")])
    }

    @Test func `rates are percent only when something says so`() throws {
        func rates(_ values: String...) throws -> (RateUnit, Int) {
            let rows = values.map { "2026-05-04,guid-1,apple,\($0)\n" }.joined()
            let proposal = try MappingProposal.of("Date,Episode GUID,Platform,Completion\n" + rows)
            return (proposal.mapping.rates, proposal.questions.count)
        }
        #expect(try rates("0.5", "0.71") == (.fraction, 0))
        #expect(try rates("71 %", "1.5 %") == (.percent, 0))
        #expect(try rates("71.2", "64") == (.percent, 0))
        #expect(try rates("71.2", "101") == (.percent, 1))
        #expect(try rates("0.5", "1.02") == (.fraction, 1))
        #expect(try rates("0.9", "1.02", "1.1") == (.fraction, 1))
    }

    @Test func `what the file does not name is asked once`() throws {
        let text = "Episode Title,Downloads\nPilot,5\n"
        let proposal = try MappingProposal.of(text, kind: .metrics)
        #expect(proposal.questions == [.period, .show, .source])
        #expect(proposal.mapping.grain == .lifetime)
    }

    @Test func `a required column that is missing comes with candidates`() throws {
        let text = "Show,Episode Title,Aired\nNight,Pilot,2026-05-04\n"
        let proposal = try MappingProposal.of(text, kind: .episodes)
        #expect(proposal.questions == [.column(field: "published_on", candidates: ["Aired"])])
    }

    @Test func `a name whose values are something else is not believed`() throws {
        let text = "Date,Episode GUID,Platform,Downloads\nMonday,guid-1,apple,5\nTuesday,guid-1,apple,6\n"
        let proposal = try MappingProposal.of(text)
        #expect(proposal.evidence.contains("Date is not read as day: its values are something else."))
        #expect(proposal.questions == [.period])
    }

    @Test func `a name that stands twice is asked about`() throws {
        let text = "day,episode_id,source,downloads,downloads\n2026-05-04,guid-1,apple,5,6\n"
        let questions = try MappingProposal.of(text).questions
        #expect(questions == [.column(field: "downloads", candidates: ["downloads", "downloads"])])
    }

    @Test func `placeholders and totals become part of the mapping`() throws {
        let text = Self.metrics + "2026-05-04,guid-1,apple,N/A\n2026-05-04,guid-2,apple,7\nTotal,,,7\n"
        let proposal = try MappingProposal.of(text)
        #expect(proposal.isComplete)
        #expect(proposal.mapping.placeholders == ["n/a"])
        #expect(proposal.mapping.skipsTotals)
        #expect(proposal.evidence.contains("downloads: 1 × N/A counts as empty."))
        #expect(MappedReading(text, proposal.mapping).counts == .init(accepted: 2, rejected: 0, skipped: 1))
    }

    @Test func `the section that fits is chosen`() throws {
        let text = "Report\nMay\n\nCountry,Listeners\nDE,5\nUS,7\nFR,9\n\n\(Self.metrics)2026-05-04,guid-1,apple,5\n"
        let proposal = try MappingProposal.of(text)
        #expect(proposal.table == 2)
        #expect(proposal.isComplete)
        #expect(MappedReading(text, proposal.mapping).rows.map(\.downloads) == [5])
        let twice = "Country,Listeners\nDE,5\n\n" + text + "\nCountry,Listeners\nUS,9\n"
        #expect(try MappingProposal.of(twice).mapping.table != nil)
    }

    @Test func `what says nothing at all asks what it is`() throws {
        #expect(try MappingProposal.of("a,b\n1,2\n").questions.first == .kind)
    }

    @Test func `every question is a sentence`() {
        let questions: [MappingQuestion] = [
            .kind, .column(field: "day", candidates: []), .dateOrder(column: "day", sample: "1/2/2026"),
            .decimalMark(column: "cpm", sample: "1,234"), .show, .episode, .source, .period,
            .measure(columns: ["Plays"]), .ratesAbove100(column: "ctr", count: 1234, sample: "1.1"),
        ]
        #expect(questions.allSatisfy { $0.sentence.contains("?") && !$0.sentence.contains("!") })
        #expect(questions.last?.sentence.contains("1,234 values") == true)
    }
}
