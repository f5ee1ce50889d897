import Postgres
import Sponsorship
import Templates
import Values

/// The names of a file that people may say something about, each with the choices there are.
struct OpenNames: Sendable {
    let names: [OpenName]
    private let rows: [RecordTable: [RecordRow]]

    /// Reads what the names may stand for.
    init(_ names: [OpenName], _ database: TenantDatabase) async throws {
        self.names = names
        var rows: [RecordTable: [RecordRow]] = [:]
        for table in Set(names.flatMap(\.tables)) {
            rows[table] = try await database.read(table.all())
        }
        let episodes = names.filter { $0.table == .episodes }.flatMap(\.candidates)
        if !episodes.isEmpty { rows[.episodes] = try await database.read(RecordTable.episodes.some(episodes)) }
        self.rows = rows
    }

    /// What a name may stand for: what is called so, otherwise all there is.
    func choices(for name: OpenName) -> [(value: String, label: String)] {
        let wanted = Set(name.candidates)
        return choices(name.table).filter { wanted.isEmpty || wanted.contains($0.value) }
    }

    /// Everything on record of a table, by name.
    func choices(_ table: RecordTable) -> [(value: String, label: String)] {
        let all = (rows[table] ?? []).map { (value: table.key(of: $0), label: label(table, $0)) }
        return all.sorted { ($0.label.lowercased(), $0.value) < ($1.label.lowercased(), $1.value) }
    }

    /// Its name, and what tells it from others of that name.
    private func label(_ table: RecordTable, _ row: RecordRow) -> String {
        let text = { (column: String) in row[column]?.text ?? "" }
        let detail =
            switch table {
            case .creators: shows(of: text("id"))
            case .advertisers: text("website")
            case .shows: text("slug")
            case .campaigns: found(.advertisers, text("advertiser_id"))?["name"]?.text ?? ""
            case .episodes:
                [found(.shows, text("show_id"))?["title"]?.text, text("published_on"), String(text("guid").prefix(40))]
                    .compactMap(\.self).joined(separator: ", ")
            default: ""
            }
        return text(table.title) + " (" + (detail.isEmpty ? String(text("id").suffix(8)) : detail) + ")"
    }

    private func found(_ table: RecordTable, _ key: String) -> RecordRow? {
        rows[table]?.first { table.key(of: $0) == key }
    }

    private func shows(of creator: String) -> String {
        let titles = (rows[.shows] ?? []).filter { $0["creator_id"]?.text == creator }.compactMap { $0["title"]?.text }
        return titles.isEmpty ? "" : titles.sorted().prefix(3).joined(separator: ", ") + (titles.count > 3 ? ", …" : "")
    }
}

extension OpenName {
    /// Whether it would be a show, which needs a creator.
    var mayBeNewShow: Bool { mayBeNew && table == .shows }

    /// Tables of which rows are shown to choose from or to tell others apart.
    fileprivate var tables: [RecordTable] {
        switch table {
        case .creators: [.creators, .shows]
        case .shows where mayBeNew: [.shows, .creators]
        case .episodes: [.shows]
        case .campaigns: [.campaigns, .advertisers]
        default: [table]
        }
    }
}
