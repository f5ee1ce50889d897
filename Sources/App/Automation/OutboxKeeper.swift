import FoundationEssentials
import Jobs
import Logging
import Postgres
import ServiceLifecycle

/// The net under the outbox: once a minute letters without a job get one, those whose job gave up are called failed, and
/// old ones are thrown away.
struct OutboxKeeper: Service {
    let services: Services

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await keep()
                try? await Task.sleep(for: .seconds(60))
            }
        }
    }

    func keep() async {
        for tenant in services.directory.all {
            let database = TenantDatabase(services.automation.pool, tenant: tenant.id, audience: .jobs)
            do {
                try await keep(database, at: services.clock.now())
            } catch {
                services.logger.warning(
                    "The outbox could not be looked through",
                    metadata: ["tenant": "\(tenant.slug)", "error": "\(error)"])
            }
        }
    }

    /// Those of cancelled jobs first, or they would get another.
    func keep(_ database: TenantDatabase, at now: Date) async throws {
        let isSetUp = services.mailer != nil
        try await database.write { transaction in
            try await transaction.batch([Letter.failAbandoned(), Letter.prune(at: now)])
            guard isSetUp else { return }
            let jobs = try await transaction.rows(Letter.forgotten(at: now)).map {
                try MailDelivery(letter: $0.id, attempt: $0.attempts + 1).enqueued(at: now)
            }
            try await transaction.batch(jobs)
        }
    }
}
