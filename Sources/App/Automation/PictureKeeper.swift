import FoundationEssentials
import Logging
import Postgres
import ServiceLifecycle
import Values

/// Once a day the pictures of every tenant go that no version, draft or sketch of its brand names any more.
struct PictureKeeper: Service {
    let services: Services

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                for tenant in services.directory.all { await keep(tenant) }
                try? await Task.sleep(for: .seconds(86_400))
            }
        }
    }

    func keep(_ tenant: Tenant) async {
        let database = TenantDatabase(services.automation.pool, tenant: tenant.id, audience: .jobs)
        do {
            try await database.run(Brand.Picture.prune(at: services.clock.now()))
        } catch {
            services.logger.warning(
                "Unused pictures could not be thrown away", metadata: ["tenant": "\(tenant.slug)", "error": "\(error)"])
        }
    }
}
