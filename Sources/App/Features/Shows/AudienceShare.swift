import Postgres
import Values

/// The share of a show's audience that lives somewhere, is of an age or of a gender.
struct AudienceShare: Sendable, RowDecodable {
    let show: ID<Show>
    let dimension: Dimension
    let segment: String
    let share: Percentage

    enum Dimension: String, TextColumn, CaseIterable {
        case country, age, gender
    }

    /// The largest segment of each dimension, and a wanted country wherever it stands.
    static func leading(country: String?) -> Query<AudienceShare> {
        Query(
            """
            SELECT show_id, dimension, segment, share_ppm FROM (
                SELECT *, row_number() OVER (
                    PARTITION BY show_id, dimension ORDER BY share_ppm DESC, segment) AS place
                FROM audience_profiles
            ) AS ranked
            WHERE place = 1 OR (dimension = 'country' AND segment = \(country))
            """)
    }

    /// All of some shows, the largest first.
    static func all(of shows: [ID<Show>]) -> Query<AudienceShare> {
        Query(
            """
            SELECT show_id, dimension, segment, share_ppm FROM audience_profiles
            WHERE show_id = ANY(\(shows)) ORDER BY show_id, dimension, share_ppm DESC, segment
            """)
    }
}

extension AudienceShare {
    init(from row: inout RowReader) throws(PostgresError) {
        show = try row.next()
        dimension = try row.next()
        segment = try row.next()
        share = Percentage(millionths: try row.next())
    }
}
