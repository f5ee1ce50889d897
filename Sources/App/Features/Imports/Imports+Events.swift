import Hummingbird
import Values

extension Imports {
    /// How far the import is, until it waits for somebody or is settled; the page is then read again.
    @Sendable func events(_ request: Request, _ context: OpsContext) async throws -> Response {
        let (id, formats) = (try await item(context).id, context.tenant.formats)
        return try context.live { database in
            guard let progress = try await database.first(ImportProgress.of(id)) else {
                return LiveState(version: "gone", isOver: true)
            }
            return LiveState(
                version: progress.status.rawValue,
                bars: progress.percent.map { percent in
                    [LiveState.Bar(id: id.short, done: percent, total: 100, text: progress.words(formats))]
                } ?? [],
                isOver: !progress.status.isMoving)
        }
    }
}
