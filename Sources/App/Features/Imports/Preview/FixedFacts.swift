import Postgres
import Sponsorship
import Values

/// What the file does not say and somebody has said of every row: the one thing that looks right and is not when the next
/// file is about another show.
enum FixedFacts {
    static func of(_ plan: ImportPlan, _ database: TenantDatabase) async throws -> [Fact] {
        guard let mapping = plan.mapping, !mapping.fixed.isEmpty else { return [] }
        let names = try await names(mapping, database)
        return mapping.kind.columns.compactMap { column in
            // The days that are covered stand above.
            guard column.name != "day" || plan.preview?.firstDay == nil, let value = mapping.fixed[column.name] else {
                return nil
            }
            return Fact("\(column.label) of every row", names[column.name] ?? value)
        }
    }

    /// What people call the things that are meant by id.
    private static func names(_ mapping: ImportMapping, _ database: TenantDatabase) async throws -> [String: String] {
        var names: [String: String] = [:]
        if let show = mapping.fixed["show"] {
            names["show"] = ShowReference.find(show, in: try await database.read(ShowReference.all()))?.title
        }
        if let campaign = mapping.fixed["campaign"].flatMap(RecordTable.campaigns.key(ofID:)) {
            let row = try await database.read(RecordTable.campaigns.all()).first { $0["id"]?.text == campaign }
            names["campaign"] = row.map(RecordTable.campaigns.name(of:))
        }
        return names
    }
}
