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
    private let newID: @Sendable () -> UUID

    init(_ rows: [RecordTable: [RecordRow]], newID: @escaping @Sendable () -> UUID) {
        self.newID = newID
        for (table, list) in rows {
            for row in list { add(row, to: table) }
        }
    }

    private mutating func add(_ row: RecordRow, to table: RecordTable) {
        let key = table.key(of: row)
        rows[table, default: [:]][key] = row
        _ = claim(row, in: table)
        if let name = table.scoped(row) { names[table, default: RecordIndex()].add(name, for: key) }
    }

    func row(_ table: RecordTable, _ key: String?) -> RecordRow? {
        key.flatMap { rows[table]?[$0] }
    }

    /// The row with a name; within a show where the table's names are.
    func find(_ table: RecordTable, named name: String, within show: String? = nil) -> RecordIndex.Match {
        names[table]?.find(table.scoped(name, within: show)) ?? .none
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

extension RecordTable {
    fileprivate func scoped(_ row: RecordRow) -> String? {
        guard self != .showTopics, let name = row[title]?.text else { return nil }
        return scoped(name, within: row["show_id"]?.text)
    }

    /// Titles of episodes are known within their show only.
    fileprivate func scoped(_ name: String, within show: String?) -> String {
        self == .episodes ? (show ?? "") + " " + name : name
    }
}
