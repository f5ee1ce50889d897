import FoundationEssentials
import Logging
import Postgres
import ServiceLifecycle

/// Settles imports whose process died: twice a minute those that go on in name only are marked as failed, and files that
/// nobody needs any more are thrown away.
struct AbandonedImports: Service {
    let services: Services

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await settle()
                try? await Task.sleep(for: .seconds(30))
            }
        }
    }

    func settle() async {
        for tenant in services.directory.all {
            let database = TenantDatabase(services.pool, tenant: tenant.id, audience: .jobs)
            do {
                try await settle(database, ImportNews(tenant: tenant, services: services))
            } catch {
                services.logger.warning(
                    "Abandoned imports could not be looked for",
                    metadata: ["tenant": "\(tenant.slug)", "error": "\(error)"])
            }
        }
    }

    private func settle(_ database: TenantDatabase, _ news: ImportNews) async throws {
        let now = services.clock.now()
        try await database.write { transaction in
            for query in [Import.failAbandoned(at: now), Import.failInterrupted(at: now), Import.failParked(at: now)] {
                for failure in try await transaction.rows(query) {
                    try await failure.report(news, in: transaction, at: now)
                }
            }
            try await transaction.batch([
                Import.restParked(), Import.forgetUndecided(at: now), Sheet.waitsOver(at: now),
            ])
        }
        // Apart, and some at a time: a heap of files must not keep anything from being settled.
        try await database.run(ImportPiece.forgetSettled())
    }
}
