import FoundationEssentials
import MailText
import Postgres
import Values

/// Tells people by mail what became of an import, in the transaction in which it becomes that.
struct ImportNews: Sendable {
    let tenant: Tenant
    let services: Services

    /// To whoever sent the file, and whoever asked to be told.
    func failed(_ failure: Import.Failure, in transaction: Transaction, at now: Date) async throws {
        let mail = ImportFailedMail(file: failure.fileName, reason: failure.reason, link: link(to: failure.id))
        try await post(mail, to: Import.peopleBehind(failure.id), in: transaction, at: now)
    }

    /// To whoever asked to be told.
    func saved(_ item: Import, _ tally: ImportTally, in transaction: Transaction, at now: Date) async throws {
        let mail = ImportFinishedMail(item, tally, link: link(to: item.id), tenant.formats)
        try await post(mail, to: Import.peopleWaiting(for: item.id), in: transaction, at: now)
    }

    private func post(
        _ mail: some DeskMail, to readers: Query<ID<Member>>, in transaction: Transaction, at now: Date
    ) async throws {
        let desk = MailDesk(tenant: tenant, services: services)
        for reader in try await transaction.rows(readers) {
            try await desk.post(mail, to: reader, in: transaction, at: now)
        }
    }

    private func link(to id: ID<Import>) -> MailLink {
        MailLink(home: tenant.home(services.settings) ?? "", path: "/imports/\(id.short)")
    }
}

extension Import.Failure {
    /// The alert about it, and the mail where somebody is to be told who does not see it happen.
    func report(_ news: ImportNews?, in transaction: Transaction, at now: Date) async throws {
        try await transaction.run(alert(at: now))
        try await news?.failed(self, in: transaction, at: now)
    }
}
