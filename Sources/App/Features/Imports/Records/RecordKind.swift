import Postgres
import Sponsorship

/// A kind of records that files bring: which tables it takes, and how a row of a file becomes a record.
protocol RecordKind: Sendable {
    /// What has to be known to match rows.
    static var tables: [RecordTable] { get }

    /// What is on record, in the order of the kind's columns, as its files have it.
    static var template: Query<[String]> { get }

    /// Finds the record a row is about, or makes a new one.
    static func draft(_ cells: RecordCells, _ book: inout RecordBook) throws(RecordProblem) -> RecordDraft
}

extension ImportKind {
    /// Nil for daily metrics, which are figures and no records, and for kinds that cannot be imported yet.
    var records: (any RecordKind.Type)? {
        switch self {
        case .advertisers: AdvertiserRecords.self
        case .shows: ShowRecords.self
        case .episodes: EpisodeRecords.self
        case .placements: PlacementRecords.self
        case .lines: LineRecords.self
        case .metrics: nil
        }
    }
}
