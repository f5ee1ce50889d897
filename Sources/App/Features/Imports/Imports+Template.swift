import HTTPTypes
import Hummingbird
import NIOCore
import Sponsorship
import Values

extension Imports {
    /// A file to fill in: the canonical header and a row for each of the newest episodes, as of yesterday.
    @Sendable func template(_ request: Request, _ context: OpsContext) async throws -> Response {
        let episodes = try await context.database.read(EpisodeReference.newest(50))
        let day = context.today.previous
        let rows = episodes.map { "\(day),\($0.episode.short),spotify,,,,,,\r\n" }
        let text = MetricsHeader.canonical + "\r\n" + rows.joined()
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"daily-metrics.csv\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
