import HTTPTypes
import Hummingbird
import NIOCore
import Postgres
import Sponsorship
import Values
import Web

extension Imports {
    /// The rejected rows as a file to correct and send again: the file's own columns, and what is wrong with each row.
    @Sendable func rejections(_ request: Request, _ context: OpsContext) async throws -> Response {
        let item = try await item(context)
        let plan = try await context.database.first(ImportPlan.of(item.id))
        let rows = RejectedRows(of: item, header: plan?.header ?? [], context.database)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"\(RejectedRows.fileName(of: item.id))\"",
            ],
            body: ResponseBody { writer in
                var rows = rows
                while let lines = try await rows.next() { try await writer.write(ByteBuffer(bytes: lines)) }
                try await writer.finish(nil)
            })
    }
}
