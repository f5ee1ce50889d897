import Foundation
import Values
import Web

/// Which part of the record is asked for, as it stands in the query of `/audit`. What makes no sense is ignored.
struct AuditFilter: Sendable, Equatable {
    var member: ID<Member>?
    var action: Audit.Action?
    /// Both days belong to it, in the tenant's zone.
    var first: Day?
    var last: Day?
    var page = 1

    init(_ query: FormFields) {
        member = ID<Member>(short: query.text("person"))
        action = Audit.Action.known.map(\.action).first { $0.rawValue == query.text("action") }
        first = Day(query.text("from"))
        last = Day(query.text("to"))
        page = max(1, min(query.integer("page") ?? 1, 10_000))
    }

    var isEmpty: Bool { member == nil && action == nil && first == nil && last == nil }

    /// The address that shows this part.
    var href: String { "/audit" + query(page > 1 ? [("page", String(page))] : []) }

    /// The address of all of it as a file.
    var export: String { "/audit/entries.csv" + query() }

    /// The same with one thing changed, from its first page.
    func with(_ change: (inout AuditFilter) -> Void) -> AuditFilter {
        var changed = self
        changed.page = 1
        change(&changed)
        return changed
    }

    func at(page: Int) -> AuditFilter {
        var changed = self
        changed.page = page
        return changed
    }

    /// All values are our own words, ids and days: only a space needs another spelling.
    private func query(_ more: [(String, String)] = []) -> String {
        let parts =
            [
                ("person", member?.short), ("action", action?.rawValue), ("from", first?.description),
                ("to", last?.description),
            ].compactMap { name, value in value.map { (name, $0) } } + more
        guard !parts.isEmpty else { return "" }
        return "?" + parts.map { "\($0)=\($1.replacing(" ", with: "+"))" }.joined(separator: "&")
    }
}
