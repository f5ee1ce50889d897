import FoundationEssentials
import Postgres
import Sponsorship
import Templates
import Values

/// A file on its way through one transaction. What its rows are about decides how.
enum ImportLoad {
    case metrics(MetricsLoad)
    case totals(TotalsLoad)
    case records(RecordLoad)

    /// What the file would change. Nothing is written but, for an import on record, the rows that would be rejected.
    nonisolated(nonsending) func preview(
        keeping id: ID<Import>?, _ formats: Formats, _ next: MetricsLoad.NextChunk
    ) async throws -> ImportPreview {
        switch self {
        case .metrics(let load): try await load.preview(keeping: id, formats, next)
        case .totals(let load): try await load.preview(keeping: id, formats, next)
        case .records(let load): try await load.preview(keeping: id, formats, next)
        }
    }

    /// Writes all that the file changes.
    nonisolated(nonsending) func write(
        _ next: MetricsLoad.NextChunk, as id: ID<Import>
    ) async throws -> ImportTally {
        switch self {
        case .metrics(let load): try await load.write(next, as: id)
        case .totals(let load): try await load.write(next, as: id)
        case .records(let load): try await load.write(next, as: id)
        }
    }
}

extension ImportMapping {
    /// The way of a file that is read by this mapping.
    func load(_ transaction: Transaction, today: Day, now: Date) -> ImportLoad {
        if let records = kind.records {
            return .records(
                RecordLoad(kind: records, transaction: transaction, mapping: self, today: today, now: now))
        }
        guard isDaily else { return .totals(TotalsLoad(transaction: transaction, mapping: self, today: today)) }
        return .metrics(MetricsLoad(transaction: transaction, mapping: self, today: today))
    }
}
