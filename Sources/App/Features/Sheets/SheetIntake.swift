import Foundation
import Jobs
import Postgres
import Values

/// Puts on record what came of reading a sheet: one transaction, in which its job is done, too.
struct SheetIntake {
    let sheet: Sheet
    /// Whether the same bytes as the last time are worth an import all the same.
    let takesAnything: Bool
    let now: Date

    func settle(_ outcome: SheetOutcome, in transaction: Transaction) async throws {
        guard try await transaction.first(Sheet.hold(sheet.id)) != nil else {
            return try await forget(in: transaction)
        }
        switch outcome {
        case .kept(let arrival): try await take(arrival, in: transaction)
        case .same: try await confirm(in: transaction)
        case .failed(let failure): try await fail(failure, in: transaction)
        }
    }

    private func take(_ arrival: SheetOutcome.Arrival, in transaction: Transaction) async throws {
        guard try await isNew(arrival, in: transaction) else { return try await confirm(in: transaction) }
        let job = UUID()
        let received = Import.received(
            arrival.id, bytes: arrival.bytes, sha256: arrival.sha256, job: job, at: now)
        guard try await transaction.run(received) == 1 else { throw ImportMoved() }
        try await transaction.batch([
            try ImportWork.ask(ImportWork.check, arrival.id, job: job, by: nil, at: now),
            Import.supersede(from: sheet.id, by: arrival.id, at: now),
            Sheet.took(sheet.id, arrival.id, arrival.known, next: sheet.pace.next(after: 0, now), at: now),
            Alert.resolve(.sheet, key: sheet.id.short, at: now),
        ])
    }

    private func isNew(_ arrival: SheetOutcome.Arrival, in transaction: Transaction) async throws -> Bool {
        guard !takesAnything, let last = sheet.lastImport else { return true }
        return try await transaction.first(Import.fingerprint(of: last.id)) ?? nil != arrival.sha256
    }

    private func confirm(in transaction: Transaction) async throws {
        try await forget(in: transaction)
        try await transaction.batch([
            Sheet.confirm(sheet.id, next: sheet.pace.next(after: 0, now), at: now),
            Alert.resolve(.sheet, key: sheet.id.short, at: now),
        ])
    }

    /// From the third time in a row on somebody is told.
    private func fail(_ failure: SheetFailure, in transaction: Transaction) async throws {
        try await forget(in: transaction)
        let failures = sheet.failures + 1
        try await transaction.run(
            Sheet.fail(sheet.id, because: failure.message, next: sheet.pace.next(after: failures, now)))
        if let alert = sheet.alert(after: failures, failure, at: now) { try await transaction.run(alert) }
    }

    private func forget(in transaction: Transaction) async throws {
        try await transaction.run(Import.forgetReceiving(from: sheet.id))
    }
}

extension Sheet {
    /// How often it may fail in a row before somebody is told; from the fifth time on it is a problem.
    private static let patience = 3

    /// The alert about a sheet that cannot be read, if it is time for one. Whoever reads by hand sees it anyway.
    fileprivate func alert(after failures: Int, _ failure: SheetFailure, at now: Date) -> Command? {
        guard failures >= Self.patience, status == .active, pace != .byHand else { return nil }
        let finding = Alert.Finding(
            severity: failures < Self.patience + 2 ? .warn : .bad, title: "A sheet cannot be read",
            detail: "\(name): \(failure.message)", href: "/sheets/\(id.short)")
        return Alert.open(.sheet, key: id.short, finding, at: now)
    }
}
