import Testing
import Values

@testable import Sponsorship

@Suite struct `The lines above a table` {
    @Test(
        arguments: [
            ("Downloads, 2026-05-04 to 2026-05-17", "2026-05-04", "2026-05-17"),
            ("Report (May 4, 2026 – May 17, 2026)", "2026-05-04", "2026-05-17"),
            ("Zeitraum: 4.5.2026 - 17.5.2026", nil, nil),
            ("Zeitraum: 14.5.2026 - 27.5.2026.", "2026-05-14", "2026-05-27"),
            ("Report for May 2026", "2026-05-01", "2026-05-31"), ("2026-05", "2026-05-01", "2026-05-31"),
            ("Created 2026-05-04", nil, nil), ("2026-05-17 to 2026-05-04", nil, nil), ("Top 20 episodes", nil, nil),
            ("2026-05-01 2026-05-02 2026-05-03", nil, nil), ("", nil, nil),
        ] as [(String, String?, String?)])
    func `say the days when there is one way to read them`(line: String, first: String?, last: String?) {
        let period = TitlePeriod.period(line)
        #expect(period?.first.description == first && period?.last.description == last, "\(line)")
    }

    @Test func `settle which days a report covers, this time and the next`() throws {
        let text = { (title: String) in "\(title)\n\nguid,source,downloads\nguid-1,acast,7\n" }
        let proposal = try MappingProposal.of(text("Report 2026-05-04 to 2026-05-17"))
        #expect(proposal.isComplete && proposal.mapping.grain == .period)
        #expect(proposal.evidence.contains("The lines above the table say that it covers 2026-05-04 to 2026-05-17."))
        let next = try MappingProposal.of(text("Report for June 2026"), remembered: proposal.mapping)
        #expect(next.isComplete && next.mapping.period?.first.description == "2026-06-01")
        let silent = try MappingProposal.of(text("Report"), remembered: proposal.mapping)
        #expect(silent.questions == [.period])
    }
}
