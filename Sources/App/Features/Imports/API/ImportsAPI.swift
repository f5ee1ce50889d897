import HTTPTypes
import Hummingbird
import Postgres
import Values
import Web

/// Importing for programs: what the pages do, with the same records and the same rules.
struct ImportsAPI {
    @Sendable func index(_ request: Request, _ context: OpsContext) async throws -> Response {
        let paging = try APIPaging(request)
        let page = min(max(0, paging.after.flatMap { Int($0) } ?? 0), 1_000_000)
        let found = try await context.database.read(Import.list(skipping: page, paging.count))
        let list = paging.list(found, { ImportResource($0) }) { _ in "\(page + paging.limit)" }
        return try .json(list)
    }

    @Sendable func show(_ request: Request, _ context: OpsContext) async throws -> Response {
        try .json(try await resource(of: try await Imports().item(context).id, context))
    }

    /// Rejected rows by line; a page of them ends with the line to go on after.
    @Sendable func rejections(_ request: Request, _ context: OpsContext) async throws -> Response {
        let (item, paging) = (try await Imports().item(context), try APIPaging(request))
        let line = paging.after.flatMap { Int($0) } ?? 0
        let found = try await context.database.read(ImportRejection.after(line, of: item.id, limit: paging.count))
        return try .json(paging.list(found, RejectionResource.init) { "\($0.line)" })
    }

    /// The import with what is known of it: counts of its preview while nothing is saved.
    func resource(of id: ID<Import>, _ context: OpsContext) async throws -> ImportResource {
        let (items, plans) = try await context.database.read(Import.find(id), ImportPlan.of(id))
        guard let item = items.first else { throw HTTPFailure.notFound }
        guard item.status == .ready, let preview = plans.first?.preview else { return ImportResource(item) }
        return ImportResource(item, preview)
    }
}
