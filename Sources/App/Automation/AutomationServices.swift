import Foundation
import Jobs
import Logging
import Metrics
import Postgres
import ServiceLifecycle
import Values

extension Automation {
    /// The worker and the scheduler of this process; nothing when it has no slots.
    static func services(_ services: Services, slots: Int) -> [any Service] {
        guard slots > 0 else { return [] }
        let automation = services.automation
        let now = services.clock.now
        return [
            Schedules.Keeper(services: services), OutboxKeeper(services: services),
            PictureKeeper(services: services),
            Scheduler(
                automation.database, automation.tasks, allows: { allows($0, services) }, now: now,
                logger: services.logger, tenantName: { name(of: $0, services) }),
            Worker(
                automation.database, automation.registry(services),
                listener: Listener(services.listenerConfiguration),
                slots: slots, lease: services.settings.jobLease, now: now, logger: services.logger,
                tenantName: { name(of: $0, services) }, onEnd: measure),
        ]
    }
}

extension Automation {
    /// Whether the tenant has the module that runs jobs.
    static func allows(_ tenant: UUID, _ services: Services) -> Bool {
        services.directory.all.first { $0.id.uuid == tenant }?.allows(.automationJobs) ?? false
    }

    /// As log lines of requests name the tenant.
    private static func name(of tenant: UUID, _ services: Services) -> String {
        services.directory.all.first { $0.id.uuid == tenant }?.slug ?? tenant.uuidString.lowercased()
    }

    private static func measure(_ report: JobReport) {
        Timer(
            label: "jobs.duration", dimensions: [("kind", report.kind), ("outcome", report.outcome.rawValue)]
        ).record(duration: report.duration)
    }
}

extension Schedules {
    /// Sees to it that every tenant has every task on its schedule, new tenants and new tasks within a minute.
    struct Keeper: Service {
        let services: Services

        func run() async throws {
            await cancelWhenGracefulShutdown {
                var known: Set<ID<Tenant>> = []
                while !Task.isCancelled {
                    for tenant in services.directory.all where !known.contains(tenant.id) {
                        if await keep(tenant) { known.insert(tenant.id) }
                    }
                    try? await Task.sleep(for: .seconds(known.isEmpty ? 5 : 30))
                }
            }
        }

        private func keep(_ tenant: Tenant) async -> Bool {
            let database = TenantDatabase(services.automation.pool, tenant: tenant.id, audience: .jobs)
            let now = services.clock.now()
            do {
                try await database.write { transaction in
                    try await transaction.batch(services.automation.tasks.map { Schedule.ensure($0, at: now) })
                }
                return true
            } catch {
                services.logger.warning(
                    "The schedule could not be completed",
                    metadata: ["tenant": "\(tenant.slug)", "error": "\(error)"])
                return false
            }
        }
    }
}
