import Testing
import Values

@testable import Sponsorship

/// The same thousands of broken files on every run, through inspection, proposal and import.
@Suite struct `Hostile files and mappings` {
    typealias Seeded = `Hostile files`.Seeded

    static let seeds: [String] = [
        `Hostile files`.good, ExportFixtures.appleEpisodes, ExportFixtures.appleTrends, ExportFixtures.spotifyDaily,
        ExportFixtures.libsynEpisodes, ExportFixtures.youtubeTable, ExportFixtures.megaphone, ExportFixtures.op3,
        "Report\n\nTitle;May 2026;Jun 2026\nPilot;1.234;5\n;1.234;5\n\nCountry;Plays\nDE;5\n",
        "show,position,seconds,voice,delivery,slots,cpm,valid_from\nNight,pre,60,host,dai,1,\"1,234.5\",3/4/2026\n",
    ]

    /// Answers every question somehow, so that reading begins.
    static func answered(_ proposal: MappingProposal, _ random: inout Seeded) -> ImportMapping {
        var mapping = proposal.mapping
        mapping.capsRates = Bool.random(using: &random)
        if mapping.dateOrder == nil { mapping.settle(Bool.random(using: &random) ? .dayFirst : .monthFirst) }
        guard mapping.kind == .metrics else { return mapping }
        if !mapping.fills("source") { mapping.fixed["source"] = "x" }
        if !mapping.fills("show") { mapping.fixed["show"] = "Night Shift" }
        if !mapping.fills("title"), !mapping.fills("episode_id") { mapping.fixed["episode_id"] = "guid-1" }
        if mapping.columns.contains(where: \.use.isUnpivoted) { mapping.unpivoted = "downloads" }
        if proposal.questions.contains(.period) { mapping.grain = .lifetime }
        let free = mapping.columns.indices.filter { mapping.columns[$0].use == .ignore }
        if let place = free.randomElement(using: &random), !mapping.fills("downloads") {
            mapping.columns[place].use = .field("downloads")
        }
        return mapping
    }

    @Test(arguments: 0..<8)
    func `mutations never trap, and chunks change nothing`(seed: UInt64) {
        var random = Seeded(state: 7000 + seed)
        for _ in 0..<60 {
            let text = Self.seeds.randomElement(using: &random) ?? ""
            let bytes = `Hostile files`.mutated(Array(text.utf8), using: &random)
            let limits = CSVLimits(rowBytes: 600, columns: 24)
            let whole = Inspecting(bytes, limits: limits)
            #expect(Inspecting(bytes, chunk: Int.random(in: 1...9, using: &random), limits: limits) == whole)
            guard let findings = whole.findings else { continue }
            read(bytes, findings, limits, &random)
        }
    }

    private func read(_ bytes: [UInt8], _ findings: FileFindings, _ limits: CSVLimits, _ random: inout Seeded) {
        let proposal = MappingProposal.propose(findings, kind: nil, presets: ExportFixtures.all, remembered: nil)
        let mapping = Self.answered(proposal, &random)
        let parts = `Hostile files`.randomChunks(bytes, using: &random)
        let whole = MappedReading([bytes], mapping, limits: limits)
        #expect(MappedReading(parts, mapping, limits: limits) == whole)
        #expect(whole.counts.rejected == whole.rejections.count)
        #expect(whole.made == whole.rows.count)
        if whole.error == nil, whole.fault == nil, findings.tables.indices.contains(proposal.table) {
            #expect(whole.counts.total == findings.tables[proposal.table].rows)
        }
        for kind in ImportKind.allCases {
            let other = MappingProposal.propose(findings, kind: kind, presets: [], remembered: mapping)
            _ = `Records read by a mapping`.Reading(String(decoding: bytes, as: UTF8.self), other.mapping)
        }
    }

    @Test(arguments: 0..<4)
    func `noise never traps`(seed: UInt64) {
        var random = Seeded(state: 9000 + seed)
        let alphabet = Array("\",;\t\r\n 0159.-/:%$eETotalMay".utf8) + [0xFF, 0xC2, 0xA0, 0xE2, 0x80, 0xAF]
        for _ in 0..<300 {
            let noise = (0..<Int.random(in: 0...300, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            let whole = Inspecting(noise)
            #expect(Inspecting(noise, chunk: Int.random(in: 1...20, using: &random)) == whole)
            if let findings = whole.findings { read(noise, findings, .standard, &random) }
        }
    }
}
