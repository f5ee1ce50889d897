import Hummingbird
import Sponsorship
import Values
import Web

/// Importing files: sending them, seeing what they would change, deciding, and what became of each.
struct Imports {
    @Sendable func index(_ request: Request, _ context: OpsContext) async throws -> Response {
        let page = max(1, min(request.query.integer("page") ?? 1, 10_000))
        let kind = ImportKind(rawValue: request.query.text("kind"))
        let imports = try await context.database.read(Import.history(of: kind, page: page))
        let now = context.desk.services.clock.now()
        let index = ImportsIndex(imports, of: kind, page: page, context.tenant.formats, now: now)
        return try context.page(index, for: request)
    }

    @Sendable func new(_ request: Request, _ context: OpsContext) async throws -> Response {
        let kind = ImportKind(rawValue: request.query.text("kind")) ?? .metrics
        let limit = context.desk.services.settings.importLimit
        return try context.page(ImportsNew(kind, limit: limit, context.tenant.formats), for: request)
    }

    /// The import where it is in its life: on its way, waiting for an answer or a decision, or settled.
    @Sendable func show(_ request: Request, _ context: OpsContext) async throws -> Response {
        let item = try await item(context)
        switch item.status {
        case .receiving, .checking, .running, .undoing, .redoing: return try await showProgress(item, request, context)
        case .mapping: return try await showMapping(item, request, context)
        case .ready: return try await showPreview(item, request, context)
        case .done, .failed, .cancelled, .undone: return try await showResult(item, request, context)
        }
    }

    private func showProgress(_ item: Import, _ request: Request, _ context: OpsContext) async throws -> Response {
        let progress = try await context.database.first(ImportProgress.of(item.id))
        return try context.page(ImportMoving(item, progress, context.tenant.formats), for: request)
    }

    private func showPreview(_ item: Import, _ request: Request, _ context: OpsContext) async throws -> Response {
        let (plans, twins, rejections) = try await context.database.read(
            ImportPlan.of(item.id), Import.twins(of: item.id), ImportRejection.all(of: item.id, page: 1, limit: 20))
        guard let plan = plans.first, let preview = plan.preview else { throw HTTPFailure.notFound }
        let page = ImportReady(
            item, preview, try await FixedFacts.of(plan, context.database), twins, rejections, context.tenant.formats,
            today: context.today)
        return try context.page(page, for: request)
    }

    private func showResult(_ item: Import, _ request: Request, _ context: OpsContext) async throws -> Response {
        let page = max(1, min(request.query.integer("page") ?? 1, 100_000))
        let (rejections, corrected) = try await context.database.read(
            ImportRejection.all(of: item.id, page: page), ImportRejection.corrected(of: item.id))
        let (kept, records) =
            item.kept > 0
            ? try await context.database.read(KeptRow.all(of: item.id), KeptRecord.all(of: item.id)) : ([], [])
        let show = ImportShow(
            item, rejections, corrected: corrected.first ?? 0, kept, records, page: page, context.tenant.formats,
            today: context.today)
        return try context.page(show, for: request)
    }

    /// The import that the path names; 404 when there is none.
    func item(_ context: OpsContext) async throws -> Import {
        guard let id = ID<Import>(short: try context.decoded("id")),
            let item = try await context.database.first(Import.find(id))
        else { throw HTTPFailure.notFound }
        return item
    }
}
