import FoundationEssentials
import Values

/// What is on record of the tables that a kind needs, as rows are matched against it. Knows no database.
struct RecordBook: Sendable {
    private(set) var rows: [RecordTable: [String: RecordRow]] = [:]
    private var names: [RecordTable: RecordIndex] = [:]
    /// Which row has what only one row may have.
    private var taken: [RecordTable: [[String]: String]] = [:]
    private var made: [String: String] = [:]
    /// Names of the file that somebody may say something about, in the order in which they came.
    private(set) var open: [OpenName] = []
    /// How the file wants rows to be, by its last word on each.
    private var wanted: [RecordTable: [String: RecordRow]] = [:]
    /// Of the agency.
    let today: Day
    private let newID: @Sendable () -> UUID

    init(_ rows: [RecordTable: [RecordRow]], today: Day, newID: @escaping @Sendable () -> UUID) {
        (self.today, self.newID) = (today, newID)
        for (table, list) in rows {
            for row in list { add(row, to: table) }
        }
    }

    private mutating func add(_ row: RecordRow, to table: RecordTable) {
        let key = table.key(of: row)
        rows[table, default: [:]][key] = row
        _ = claim(row, in: table)
        for name in table.names(of: row) { names[table, default: RecordIndex()].add(name, for: key) }
    }

    func row(_ table: RecordTable, _ key: String?) -> RecordRow? {
        key.flatMap { rows[table]?[$0] }
    }

    /// The row with a name; within what it belongs to, such as an episode's show.
    func find(_ table: RecordTable, named name: String, within owner: String? = nil) -> RecordIndex.Match {
        names[table]?.find(owner.map { RecordTable.scoped(name, within: $0) } ?? name) ?? .none
    }

    /// All rows with a name.
    func all(_ table: RecordTable, named name: String, within owner: String? = nil) -> [RecordRow] {
        switch find(table, named: name, within: owner) {
        case .one(let key): [row(table, key)].compactMap(\.self)
        case .several(let keys): keys.compactMap { row(table, $0) }
        case .none: []
        }
    }

    /// The row with an id, in either spelling.
    func find<Owner: Identified>(_ table: RecordTable, as owner: Owner.Type, id text: String) -> String? {
        guard let id = ID<Owner>(text) ?? ID<Owner>(short: text) else { return nil }
        return row(table, id.description) == nil ? nil : id.description
    }

    /// The key of the row with these values in the columns of which no two rows may agree.
    func holder(_ table: RecordTable, _ values: [String]) -> String? { taken[table]?[values] }

    /// The key of a new row, the same each time for the same thing.
    mutating func key(forNew thing: String, in table: RecordTable) -> String {
        let name = table.rawValue + "\u{1F}" + thing
        if let key = made[name] { return key }
        let key = newID().uuidString.lowercased()
        made[name] = key
        return key
    }

    /// Remembers a name, or counts one more row that has it.
    mutating func note(_ name: OpenName) {
        if let place = open.firstIndex(where: { $0.field == name.field && $0.name == name.name }) {
            open[place].rows += 1
        } else if open.count < OpenName.most {
            open.append(name)
        }
    }

    /// Remembers how a draft and what it needs should be, for later rows of the file.
    mutating func want(_ draft: RecordDraft) {
        for (table, row) in draft.needs + [(table: draft.table, row: draft.row)] {
            wanted[table, default: [:]][table.key(of: row)] = row
        }
    }

    /// How a row should be, as far as the file has been read; otherwise how it is.
    func wanted(_ table: RecordTable, _ key: String) -> RecordRow? { wanted[table]?[key] ?? row(table, key) }

    /// False when another row has what only one may have.
    mutating func claim(_ row: RecordRow, in table: RecordTable) -> Bool {
        guard !table.unique.isEmpty else { return true }
        let (values, key) = (table.unique.map { row[$0]?.text ?? "" }, table.key(of: row))
        guard let other = taken[table]?[values], other != key else {
            taken[table, default: [:]][values] = key
            return true
        }
        return false
    }
}
