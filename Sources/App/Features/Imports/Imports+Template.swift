import HTTPTypes
import Hummingbird
import NIOCore
import Sponsorship
import Values
import Web

extension Imports {
    /// A file to fill in, or what is on record of a kind to be edited and sent back.
    @Sendable func template(_ request: Request, _ context: OpsContext) async throws -> Response {
        let kind = ImportKind(rawValue: request.query.text("kind")) ?? .metrics
        var file = CSVFile()
        file.append(kind == .metrics ? MetricsColumn.allCases.map(\.rawValue) : kind.columns.map(\.name))
        for row in try await rows(of: kind, context) { file.append(row) }
        return .csv(file, named: kind.templateName)
    }

    private func rows(of kind: ImportKind, _ context: OpsContext) async throws -> [[String]] {
        guard let records = kind.records else {
            // One for each of the newest episodes, as of yesterday.
            let episodes = try await context.database.read(EpisodeReference.newest(50))
            let day = context.today.previous.description
            return episodes.map { [day, $0.episode.short, "spotify"] + Array(repeating: "", count: 6) }
        }
        return try await context.database.read(records.template)
    }
}
