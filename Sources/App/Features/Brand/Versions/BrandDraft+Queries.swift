import FoundationEssentials
import Postgres
import Values

extension BrandDraft {
    static func current() -> Query<BrandDraft> {
        Query("SELECT id, stamp, settings::text, changed_at, member_name FROM brand_drafts")
    }

    static func begin(_ settings: BrandSettings, by member: Member, at now: Date) -> Command {
        Command(
            """
            INSERT INTO brand_drafts (settings, changed_at, member_id, member_name)
            VALUES (\(JSONText.encode(settings))::jsonb, \(now), \(member.id), \(member.name))
            """)
    }

    static func change(to settings: BrandSettings, by member: Member, at now: Date) -> Command {
        Command(
            """
            UPDATE brand_drafts SET settings = \(JSONText.encode(settings))::jsonb, stamp = gen_random_uuid(),
                   changed_at = \(now), member_id = \(member.id), member_name = \(member.name)
            """)
    }

    static func discard() -> Command {
        Command("DELETE FROM brand_drafts")
    }
}
