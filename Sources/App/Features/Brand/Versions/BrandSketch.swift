import FoundationEssentials
import Postgres

/// What an admin has typed and not saved, kept for the preview beside the form. Each sees the own one only.
enum BrandSketch {
    static func own() -> Query<Brand.Record> {
        Query("SELECT settings::text FROM brand_sketches WHERE member_id = current_member()")
    }

    static func keep(_ settings: BrandSettings, at now: Date) -> Command {
        Command(
            """
            INSERT INTO brand_sketches (settings, changed_at) VALUES (\(JSONText.encode(settings))::jsonb, \(now))
            ON CONFLICT (tenant_id, member_id) DO UPDATE SET
                settings = excluded.settings, changed_at = excluded.changed_at
            """)
    }
}
