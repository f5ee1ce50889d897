import Sponsorship
import Values

/// A name in a file that is the name of several things on record, or of none, so that people may say what it stands for.
struct OpenName: Codable, Sendable, Equatable {
    /// So many of a file are asked about.
    static let most = NameMeaning.most

    /// The column that has it, by its canonical name.
    let field: String
    let name: String
    let table: RecordTable
    /// Keys of what is called so; none when nothing is.
    let candidates: [String]
    /// Something new of that name may be made.
    let mayBeNew: Bool
    /// Nothing is called so; the candidates are merely near.
    var isUnknown = false
    /// How many rows have it; 0 where nobody counted.
    var rows = 1
    /// Its rows are taken: somebody has said what it stands for, or it is new anyway.
    var isSettled = false

    /// A creator who is not on record is made with the show, unless somebody says otherwise.
    var isNewAnyway: Bool { mayBeNew && table == .creators }
}

extension RecordBook {
    /// What a name comes to.
    enum Meaning: Equatable {
        case one(String)
        /// Something new is meant; a show with the creator it is to have.
        case new(creator: String?)
        case several, none
    }

    /// What a name means: the one thing that is called so, or what somebody has said. What is left open is remembered,
    /// so that it can be asked.
    mutating func meaning(
        of name: String, _ match: RecordIndex.Match, in table: RecordTable, field: String, _ cells: RecordCells,
        mayBeNew: Bool = false
    ) -> Meaning {
        let candidates: [String]
        switch match {
        case .one(let key): return .one(key)
        case .several(let keys): candidates = keys
        case .none: candidates = []
        }
        let mayBeNew = mayBeNew && candidates.isEmpty
        let meaning = said(of: name, in: field, table, cells, mayBeNew: mayBeNew)
        var open = OpenName(field: field, name: name, table: table, candidates: candidates, mayBeNew: mayBeNew)
        open.isSettled = meaning != nil || open.isNewAnyway
        note(open)
        return meaning ?? (candidates.isEmpty ? .none : .several)
    }

    /// Nil for what nobody has said, and for what is gone since.
    private func said(
        of name: String, in field: String, _ table: RecordTable, _ cells: RecordCells, mayBeNew: Bool
    ) -> Meaning? {
        guard let said = cells.mapping.meaning(of: name, in: field) else { return nil }
        if let id = said.id { return key(table, id: id).map(Meaning.one) }
        let creator = said.creator.flatMap { key(.creators, id: $0) }
        return mayBeNew && (table != .shows || creator != nil) ? .new(creator: creator) : nil
    }

    /// The key of the row with an id, in either spelling.
    private func key(_ table: RecordTable, id: String) -> String? {
        table.key(ofID: id).flatMap { row(table, $0) == nil ? nil : $0 }
    }
}

extension RecordTable {
    /// The key that an id stands for, in either spelling; nil for what is no id of the table's rows.
    func key(ofID text: String) -> String? {
        switch self {
        case .creators: Self.key(ID<Creator>.self, text)
        case .shows: Self.key(ID<Show>.self, text)
        case .episodes: Self.key(ID<Episode>.self, text)
        case .advertisers: Self.key(ID<Advertiser>.self, text)
        case .placements: Self.key(ID<Offer>.self, text)
        case .campaigns: Self.key(ID<Campaign>.self, text)
        case .lineItems: Self.key(ID<LineItem>.self, text)
        case .showTopics, .rateCards: nil
        }
    }

    private static func key<Owner: Identified>(_: ID<Owner>.Type, _ text: String) -> String? {
        (ID<Owner>(text) ?? ID<Owner>(short: text))?.description
    }
}
