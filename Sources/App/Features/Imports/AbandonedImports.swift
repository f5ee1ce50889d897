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
                try await database.run(Import.failAbandoned(at: services.clock.now()))
            } catch {
                services.logger.warning(
                    "Abandoned imports could not be looked for",
                    metadata: ["tenant": "\(tenant.slug)", "error": "\(error)"])
            }
        }
    }
}
