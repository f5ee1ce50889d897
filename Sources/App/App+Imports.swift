public import Foundation
import Postgres
public import Sponsorship
import Values

/// What the command line does with imports: the same as the pages, without anybody signed in.
extension App {
    /// Why a command about imports did nothing, as a sentence.
    public struct ImportRefusal: Error, Sendable {
        public let text: String
    }

    /// Imports a file, or with `dryRun` only finds out what importing it would do. Throws `ImportRefusal`.
    public static func importFile(
        _ file: URL, of slug: String, kind: ImportKind?, mapping: URL?, show: String? = nil, dryRun: Bool,
        _ services: Services
    ) async throws -> ImportResource {
        let (tenant, database) = try await importDesk(slug, services)
        let mapping = try mapping.map(readMapping)
        let kind = try importKind(kind, mapping)
        do {
            let shows = show == nil ? [] : try await database.read(ShowReference.all())
            let local = LocalImport(
                file: file, tenant: tenant, database: database, services: services, kind: kind, mapping: mapping,
                said: try show.map { name throws(ImportRefused) in try ShowReference.said(name, of: kind, shows) }
                    ?? [:])
            return try await dryRun ? local.preview() : local.run()
        } catch {
            guard let reason = Import.refusal(error) else { throw error }
            throw ImportRefusal(text: reason)
        }
    }

    /// The newest first.
    public static func imports(of slug: String, limit: Int, _ services: Services) async throws -> [ImportResource] {
        let database = try await importDesk(slug, services).database
        return try await database.read(Import.list(skipping: 0, limit)).map { ImportResource($0) }
    }

    public static func showImport(_ id: String, of slug: String, _ services: Services) async throws -> ImportResource {
        ImportResource(try await find(id, try await importDesk(slug, services).database))
    }

    /// Takes an import back, in this process and at once.
    public static func undoImport(_ id: String, of slug: String, _ services: Services) async throws -> ImportResource {
        // As a job, which may take figures away; people of the desk have that done for them.
        let tenant = try await importDesk(slug, services).tenant
        let database = TenantDatabase(services.importPool, tenant: tenant.id, audience: .jobs)
        let item = try await find(id, database)
        let now = services.clock.now()
        try await database.write { transaction in
            guard try await transaction.run(Import.undo(item.id, byName: "", job: nil, at: now)) == 1 else {
                throw ImportRefusal(text: "\(id) is \(item.status.rawValue), so it cannot be undone.")
            }
            try await ImportReversal.undo(item, transaction, at: now)
            try await transaction.run(Audit.note("undo import", subject: item.id.uuid, from: nil))
        }
        return ImportResource(try await find(id, database))
    }

    private static func find(_ id: String, _ database: TenantDatabase) async throws -> Import {
        guard let id = ID<Import>(short: id), let item = try await database.first(Import.find(id)) else {
            throw ImportRefusal(text: "There is no import \(id).")
        }
        return item
    }

    private static func importDesk(
        _ slug: String, _ services: Services
    ) async throws -> (tenant: Tenant, database: TenantDatabase) {
        try await prepare(services)
        guard let tenant = services.directory.all.first(where: { $0.slug == slug }) else {
            throw ImportRefusal(text: "There is no tenant \(slug).")
        }
        guard tenant.allows(.csvUpload) else { throw ImportRefusal(text: "Imports are switched off for \(slug).") }
        return (tenant, TenantDatabase(services.importPool, tenant: tenant.id, audience: .ops))
    }

    /// What was asked for, what a mapping is about, or daily metrics. Throws when the two differ.
    private static func importKind(_ asked: ImportKind?, _ mapping: ImportMapping?) throws -> ImportKind {
        let kind = asked ?? mapping?.kind ?? .metrics
        if let mapping, mapping.kind != kind {
            throw ImportRefusal(text: "The mapping is for \(mapping.kind.rawValue), not for \(kind.rawValue).")
        }
        return kind
    }

    private static func readMapping(_ file: URL) throws -> ImportMapping {
        do {
            return try JSONDecoder().decode(ImportMapping.self, from: try Data(contentsOf: file))
        } catch let error as DecodingError {
            throw ImportRefusal(text: "\(file.lastPathComponent) is no mapping: \(error.complaint)")
        }
    }
}

extension DecodingError {
    fileprivate var complaint: String {
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            context.debugDescription
        case .keyNotFound(let key, _): "the key \(key.stringValue) is missing."
        @unknown default: "it cannot be read."
        }
    }
}
