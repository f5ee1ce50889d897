import FoundationEssentials
import Jobs
import Postgres
import Sponsorship
import Values

/// Reads an import's file as a whole: what is in it, how it is to be read, and what reading it would change.
struct ImportCheck {
    let job: JobRun
    let item: Import
    let plan: ImportPlan
    let desk: ImportDesk

    func run() async throws {
        let findings = try await findings()
        let correction = try await Correction.of(item, findings, job)
        var proposal =
            if let correction { MappingProposal(mapping: correction.mapping) } else { try await proposal(findings) }
        if proposal.isComplete { proposal.mapping = proposal.mapping.asOf(desk.today) }
        let texts = ImportPlan.Texts(findings, proposal.mapping)
        let now = desk.now()
        guard proposal.isComplete else {
            return try await job.finish { transaction in
                guard try await transaction.run(Import.ask(item.id, texts, at: now)) == 1 else { throw ImportMoved() }
                if let alert = Sheet.waits(item, because: .question, at: now) { try await transaction.run(alert) }
            }
        }
        try await job.finish { transaction in
            let preview = try await preview(proposal.mapping, isCorrection: correction != nil, transaction)
            let offer = Import.offer(
                item.id, texts, preview: JSONText.encode(preview), correcting: correction?.parent, at: now)
            guard try await transaction.run(offer) == 1 else { throw ImportMoved() }
            guard preview.rejected == 0 else {
                let alert = Sheet.waits(item, because: .rejected(preview.rejected), at: now)
                if let alert { try await transaction.run(alert) }
                return
            }
            if item.savesItself, preview.accepted > 0 { try await save(transaction) }
        }
    }

    /// What came from a sheet that is to be saved by itself needs nobody's word.
    private func save(_ transaction: Transaction) async throws {
        let next = UUID()
        let work = try ImportWork.ask(ImportWork.commit, item.id, job: next, by: nil, at: desk.now())
        guard try await transaction.run(Import.commit(item.id, seen: job.id, job: next)) == 1 else {
            throw ImportMoved()
        }
        try await transaction.run(work)
    }

    private func findings() async throws -> FileFindings {
        if let findings = plan.findings { return findings }
        var inspection = FileInspection(encoding: plan.encoding)
        var file = KeptFile(item, job, of: 2)
        while let piece = try await file.next() { try inspection.feed(piece.span) }
        return try inspection.finish()
    }

    /// What somebody has said about this file, or the last time about one like it, or what the file itself says.
    private func proposal(_ findings: FileFindings) async throws -> MappingProposal {
        // Only what somebody has confirmed on this file is on record before the first check.
        if let mapping = plan.mapping { return MappingProposal.review(mapping, of: findings) }
        let remembered = try await job.read(RememberedMapping.find(findings.tables.map(\.fingerprint)))
        var recollection = Recollection(remembered, said: plan.said, ofSheet: plan.saidOfSheet)
        if recollection.isInDoubt {
            let (shows, episodes) = try await job.read(ShowReference.all(), EpisodeReference.all())
            recollection.confirm(
                with: FileSubject(fileName: item.fileName, findings: findings, shows: shows, episodes: episodes))
        }
        let proposal = MappingProposal.propose(
            findings, kind: item.kind, presets: desk.presets, remembered: recollection.mapping,
            said: recollection.said)
        try ImportRefused.check(plan.said, proposal.mapping)
        return proposal
    }

    private func preview(
        _ mapping: ImportMapping, isCorrection: Bool, _ transaction: Transaction
    ) async throws -> ImportPreview {
        var file = KeptFile(item, job, reading: 1, of: 2, isCorrection: isCorrection)
        let load = mapping.load(transaction, today: desk.today, now: desk.now())
        return try await load.preview(keeping: item.id, desk.formats) { try await file.next() }
    }
}

/// The import is no longer where the job found it: somebody cancelled it. Nothing is kept.
struct ImportMoved: Error {}
