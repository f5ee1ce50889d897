import FoundationEssentials
import Jobs
import Postgres
import Sponsorship
import Values

/// Writes an import's file as it was agreed to: one transaction, all or nothing, however often the job is begun.
struct ImportCommit {
    let job: JobRun
    let item: Import
    let plan: ImportPlan
    let desk: ImportDesk
    let news: ImportNews

    func run() async throws {
        guard let mapping = plan.mapping else {
            throw JobError.permanent("Nobody has said how the file is to be read.")
        }
        var written: ImportTally?
        try await job.finish { transaction in
            var file = KeptFile(item, job, isCorrection: item.corrects != nil)
            let load = mapping.load(transaction, today: desk.today, now: desk.now())
            var tally = try await load.write({ try await file.next() }, as: item.id)
            tally.bytes = item.bytes
            if let parent = item.corrects { try await resolve(parent, transaction) }
            let now = desk.now()
            guard try await transaction.run(Import.finish(item.id, tally, at: now)) == 1 else { throw ImportMoved() }
            try await transaction.batch(Import.alertsResolved(at: now) + [Sheet.waitsOver(at: now)])
            try await news.saved(item, tally, in: transaction, at: now)
            job.count(rows: tally.accepted)
            written = tally
        }
        written?.measure()
    }

    /// Rows that are taken now are no longer among the rejected ones of the import that the file corrects.
    private func resolve(_ parent: ID<Import>, _ transaction: Transaction) async throws {
        var (file, corrected) = (KeptFile(item, job), CorrectedRows())
        while let piece = try await file.next() {
            try corrected.feed(piece)
            try await transaction.run(ImportRejection.correct(parent, by: item.id, corrected))
            corrected.clear()
        }
        try corrected.finish()
        try await transaction.run(ImportRejection.correct(parent, by: item.id, corrected))
    }
}
