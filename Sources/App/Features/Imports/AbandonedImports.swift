import Logging
import Postgres
import ServiceLifecycle

/// Settles imports whose process died: twice a minute those that run in name only are marked as failed.
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
                let now = services.clock.now()
                try await database.write { transaction in
                    let failures = try await transaction.rows(Import.failAbandoned(at: now))
                    try await transaction.batch(failures.map { $0.alert(at: now) })
                }
            } catch {
                services.logger.warning(
                    "Abandoned imports could not be looked for",
                    metadata: ["tenant": "\(tenant.slug)", "error": "\(error)"])
            }
        }
    }
}
