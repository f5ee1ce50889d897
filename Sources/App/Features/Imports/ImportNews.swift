import FoundationEssentials
import Postgres
import Values

/// Tells people by mail what became of an import, in the transaction in which it becomes that.
struct ImportNews: Sendable {
    let tenant: Tenant
    let services: Services

    /// To whoever sent the file, and whoever asked to be told.
    func failed(_ failure: Import.Failure, in transaction: Transaction, at now: Date) async throws {
        let mail = ImportFailedMail(
            fileName: failure.fileName, reason: failure.reason, href: href(of: failure.id))
        try await post(mail, to: Import.peopleBehind(failure.id), in: transaction, at: now)
    }

    /// To whoever asked to be told.
    func saved(_ item: Import, _ tally: ImportTally, in transaction: Transaction, at now: Date) async throws {
        let mail = ImportFinishedMail(item, tally, href: href(of: item.id), tenant.formats)
        try await post(mail, to: Import.peopleWaiting(for: item.id), in: transaction, at: now)
    }

    private func post(
        _ mail: some MailPage, to readers: Query<ID<Member>>, in transaction: Transaction, at now: Date
    ) async throws {
        guard let draft = try services.draft(mail, from: tenant) else { return }
        for reader in try await transaction.rows(readers) {
            try await draft.post(to: reader, in: transaction, at: now)
        }
    }

    private func href(of id: ID<Import>) -> String {
        (tenant.home(services.settings) ?? "") + "/imports/\(id.short)"
    }
}

extension Import.Failure {
    /// The alert about it, and the mail where somebody is to be told who does not see it happen.
    func report(_ news: ImportNews?, in transaction: Transaction, at now: Date) async throws {
        try await transaction.run(alert(at: now))
        try await news?.failed(self, in: transaction, at: now)
    }
}
