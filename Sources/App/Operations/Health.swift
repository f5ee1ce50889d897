import FoundationEssentials
import Jobs
import Postgres

/// Whether this process can do its work, part by part.
struct Health: Sendable {
    /// A part and what is wrong with it; nil when nothing is.
    struct Part: Sendable {
        let name: String
        let problem: String?
    }

    let parts: [Part]

    var isReady: Bool { parts.allSatisfy { $0.problem == nil } }

    /// A line for each part, for people and logs.
    var text: String {
        parts.map { "\($0.name): \($0.problem ?? "ok")\n" }.joined()
    }

    /// Asks the database, and compares its migrations with those this program came with.
    static func check(_ services: Services) async -> Health {
        do {
            let applied = try await services.pool.read(
                Preamble(role: "desk_platform"), Self.appliedMigrations())
            let missing = Set(services.migrations).subtracting(applied)
            let problem = missing.isEmpty ? nil : "\(missing.count) not applied"
            return Health(parts: [
                Part(name: "database", problem: nil), Part(name: "migrations", problem: problem),
                Part(name: "workers", problem: await workers(services)),
            ])
        } catch PostgresError.server {
            return Health(parts: [
                Part(name: "database", problem: nil), Part(name: "migrations", problem: "cannot be compared"),
            ])
        } catch {
            return Health(parts: [Part(name: "database", problem: "does not answer")])
        }
    }

    /// Nil while due jobs are taken. Where nobody works this process can still answer requests, but somebody should know.
    private static func workers(_ services: Services) async -> String? {
        guard services.settings.jobSlots > 0 else { return nil }
        let now = services.clock.now()
        guard let depth = try? await services.automation.database.read(QueueDepth.now(at: now)).first,
            let oldest = depth.oldest, depth.running == 0, now.timeIntervalSince(oldest) > 300
        else { return nil }
        return "no job has been taken for \(Int(now.timeIntervalSince(oldest))) seconds"
    }

    private static func appliedMigrations() -> Query<Int> {
        Query("SELECT version FROM schema_migrations")
    }
}
