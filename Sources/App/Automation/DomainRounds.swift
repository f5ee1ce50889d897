import FoundationEssentials
import Logging
import Postgres
import ServiceLifecycle
import Values

/// Has each host looked at whose time has come, and each domain that mail comes from, of every tenant and whatever modules it
/// has: a host whose owner has left must not be served because somebody paused a schedule. Also writes down which hosts were
/// seen in use.
struct DomainRounds: Service {
    let services: Services

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var round = 0
            while !Task.isCancelled {
                await noteSeen()
                if round.isMultiple(of: 20) { await enqueueDue() }
                round = (round + 1) % 20
                try? await Task.sleep(for: .seconds(3))
            }
        }
    }

    /// A job for each; one of a host that waits already stays the only one.
    func enqueueDue() async {
        let now = services.clock.now()
        do {
            let (hosts, senders) = try await services.directory.due(at: now)
            var looks: [ID<Tenant>: [Command]] = [:]
            for host in hosts { looks[host.tenant, default: []].append(try DomainCheck(host.id).enqueued(at: now)) }
            for sender in senders where services.settings.mailServers != nil {
                looks[sender.tenant, default: []].append(try SenderCheck(sender.id).enqueued(at: now))
            }
            for (tenant, jobs) in looks { try await database(of: tenant).write { try await $0.batch(jobs) } }
        } catch {
            services.logger.warning("Hosts and senders could not be looked after", metadata: ["error": "\(error)"])
        }
    }

    func noteSeen() async {
        for (host, tenant) in services.sightings.take() {
            do {
                try await database(of: tenant).run(Domain.noteSeen(host, at: services.clock.now()))
            } catch {
                services.logger.warning("A host in use could not be noted", metadata: ["error": "\(error)"])
            }
        }
    }

    private func database(of tenant: ID<Tenant>) -> TenantDatabase {
        TenantDatabase(services.automation.pool, tenant: tenant, audience: .jobs)
    }
}
