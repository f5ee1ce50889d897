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

    func run() async throws {
        guard let mapping = plan.mapping else {
            throw JobError.permanent("Nobody has said how the file is to be read.")
        }
        var written: ImportTally?
        try await job.finish { transaction in
            var file = KeptFile(item, job)
            let load = try mapping.load(transaction, today: desk.today)
            var tally = try await load.write({ try await file.next() }, as: item.id)
            tally.bytes = item.bytes
            let now = desk.now()
            guard try await transaction.run(Import.finish(item.id, tally, at: now)) == 1 else { throw ImportMoved() }
            try await transaction.batch([ImportPiece.forget(item.id)] + Import.alertsResolved(at: now))
            job.count(rows: tally.accepted)
            written = tally
        }
        written?.measure()
    }
}
