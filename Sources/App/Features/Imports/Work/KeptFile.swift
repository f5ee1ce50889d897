import FoundationEssentials
import Jobs
import Values
import Web

/// An import's file, read back piece by piece by a job, which shows how far it is.
struct KeptFile {
    private let job: JobRun
    private let id: ID<Import>
    private let total: Int
    private var position: Int32 = 0
    private var done: Int
    private var shownAt = ContinuousClock.now
    /// For a file that we wrote ourselves.
    private var apostrophes: CSVApostrophes?

    /// Of `readings` times that the job reads the file, this is the one after `finished`.
    init(
        _ item: Import, _ job: JobRun, reading finished: Int = 0, of readings: Int = 1, isCorrection: Bool = false
    ) {
        (self.job, id) = (job, item.id)
        apostrophes = isCorrection ? CSVApostrophes() : nil
        let (total, overflow) = item.bytes.multipliedReportingOverflow(by: readings)
        self.total = overflow ? .max : total
        done = overflow ? 0 : item.bytes * finished
    }

    mutating func next() async throws -> [UInt8]? {
        guard let piece = try await job.read(ImportPiece.read(id, at: position)).first else {
            defer { apostrophes = nil }
            return apostrophes?.finish()
        }
        (position, done) = (position &+ 1, done &+ piece.count)
        if ContinuousClock.now - shownAt > .milliseconds(400) {
            try await job.progress(done: done, of: total)
            shownAt = .now
        }
        return apostrophes?.strip(piece) ?? piece
    }
}
