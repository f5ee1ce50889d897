import Outbound
import Postgres

/// What came of a look at a feed's address.
enum FeedOutcome: Sendable {
    case read(FeedReading)
    case same
    case failed(FeedFailure)
}

extension Fetcher {
    func look(at url: String, known: Validators) async -> FeedOutcome {
        do throws(FeedFailure) {
            return try await feed(at: url, known: known).map(FeedOutcome.read) ?? .same
        } catch {
            return .failed(error)
        }
    }
}

extension FeedIntake {
    /// Puts on record what came of a look.
    func settle(_ outcome: FeedOutcome, in transaction: Transaction) async throws(PostgresError) {
        switch outcome {
        case .read(let reading): try await take(reading, in: transaction)
        case .same: try await confirm(in: transaction)
        case .failed(let failure): try await fail(failure, in: transaction)
        }
    }
}
