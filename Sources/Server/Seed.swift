import App
import ArgumentParser
import Postgres
import Web

/// Writes the demo tenants: two agencies, their people, shows, bookings and ninety days of figures.
struct Seed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the demo tenants into the database.",
        discussion: """
            Connects with DATABASE_OWNER_URL to found them, and as the app to import their figures. What is there already
            stays as it is, so what was interrupted is finished by running it again.
            """)

    @Flag(help: "Do nothing when the database has a tenant that is no demo.")
    var ifEmpty = false

    func run() async throws {
        let owner = try await Environment.ownerSettings()
        let services = try Services(owner.settings, logger: Environment.logger(owner.settings))
        let pool = Pool(owner.configuration, size: 1)
        let seed = DemoSeed(pool, passwordHash: try await Password(Demo.password).hash())
        if ifEmpty, try await !seed.isAlone() { return print("The database has tenants; nothing was written.") }
        for tenant in Demo.tenants {
            let rows = try await App.plant(tenant, with: seed, services)
            print("\(tenant.slug): \(rows) rows of daily metrics written")
        }
        await pool.close()
        await services.close()
    }
}
