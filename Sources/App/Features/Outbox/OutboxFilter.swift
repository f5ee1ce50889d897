import Values
import Web

/// Which letters are asked for, as it stands in the query of `/outbox`. What makes no sense is ignored.
struct OutboxFilter: Sendable, Equatable {
    var status: Letter.Status?
    var page = 1

    init(_ query: FormFields) {
        status = Letter.Status(rawValue: query.text("status"))
        page = max(1, min(query.integer("page") ?? 1, 10_000))
    }

    var isEmpty: Bool { status == nil }

    func at(page: Int) -> String {
        let parts = [status.map { "status=\($0.rawValue)" }, page > 1 ? "page=\(page)" : nil].compactMap(\.self)
        return parts.isEmpty ? "/outbox" : "/outbox?" + parts.joined(separator: "&")
    }
}
