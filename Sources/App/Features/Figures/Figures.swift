import Hummingbird
import Values
import Web

/// The rows behind the figures of dashboards, for the creator who owns the shows, and for ops.
struct Figures {
    @Sendable func index(_ request: Request, _ context: DeliveryContext) async throws -> Response {
        let scope = try await scope(FigureFilter(request.query), context)
        let (rows, limit) = (scope.rows, FiguresIndex.pageSize + 1)
        let offset = (scope.filter.page - 1) * FiguresIndex.pageSize
        let list = isCreator(context) ? Figure.listForCreators : Figure.list
        let (figures, sums, sources) = try await context.database.read(
            list(rows, limit, offset),
            scope.filter.episode == nil ? FigureSum.ofShows(rows) : FigureSum.ofEpisode(rows),
            Figure.sources(of: scope.filter.show, in: rows))
        let page = FiguresIndex(
            figures, scope, scope.file == nil ? sums.first : nil, sources, context.tenant,
            isOps: !isCreator(context), today: context.today)
        return try context.page(page, for: request)
    }

    private func scope(_ filter: FigureFilter, _ context: DeliveryContext) async throws -> FigureScope {
        let file = try await file(filter.file, context)
        let (shows, episodes) = try await context.database.read(
            Show.lastDays(), EpisodeTitle.list(of: filter.show, with: filter.episode))
        return try FigureScope(filter, shows, episodes, file: file)
    }

    /// Imports are the agency's: only its people can ask for the rows of one.
    private func file(_ id: ID<Import>?, _ context: DeliveryContext) async throws -> Import? {
        guard let id else { return nil }
        guard !isCreator(context), let file = try await context.database.first(Import.find(id)) else {
            throw HTTPFailure.notFound
        }
        return file
    }

    private func isCreator(_ context: DeliveryContext) -> Bool { context.member.role == .creator }
}
