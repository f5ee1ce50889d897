import App
import Foundation
import Postgres

/// What `migrate` and `seed` need: the owner's connection, which the server never uses.
struct OwnerSettings {
    let settings: Settings
    let url: String

    var configuration: Configuration {
        var configuration = Configuration(url: url)
        configuration.applicationName = "flightline-owner"
        configuration.statementTimeout = .seconds(3600)
        configuration.lockTimeout = .seconds(60)
        return configuration
    }

    var migrator: Migrator {
        Migrator(configuration, directory: migrations.path, role: "desk_owner")
    }

    var rolesScript: String { migrations.appending(path: "roles.sql").path }

    private var migrations: URL { settings.root.appending(path: "migrations") }
}

extension Environment {
    /// Exits with 78 when DATABASE_OWNER_URL is missing.
    static func ownerSettings() async throws -> OwnerSettings {
        let settings = try await settings()
        guard let url = settings.ownerURL else {
            complain("DATABASE_OWNER_URL is missing: the connection of a role that may create roles and tables.")
            throw wrongConfiguration
        }
        return OwnerSettings(settings: settings, url: url)
    }
}
