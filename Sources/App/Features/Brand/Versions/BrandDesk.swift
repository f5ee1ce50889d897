import FoundationEssentials
import Postgres
import Values

/// The brand as its admin finds it: what is published, and what is on its way.
struct BrandDesk: Sendable {
    let published: BrandVersion
    let draft: BrandDraft?

    /// What a form that is opened now begins with.
    var current: BrandSettings? { (draft?.record ?? published.record).settings }

    /// What a form carries to say what it was made from.
    var stamp: String { draft?.stamp.uuidString.lowercased() ?? published.id.short }

    /// What the draft would change, in words.
    var changes: [Audit.Change] {
        guard let new = draft?.record.settings, let old = published.record.settings else { return [] }
        return new.changes(from: old)
    }

    /// Inside of a transaction that changes the brand, or to look at it.
    static func read(_ transaction: Transaction) async throws -> BrandDesk {
        guard let published = try await transaction.first(BrandVersion.published()) else { throw BrandGone() }
        return BrandDesk(published: published, draft: try await transaction.first(BrandDraft.current()))
    }

    static func read(_ database: TenantDatabase) async throws -> BrandDesk {
        let (versions, drafts) = try await database.read(BrandVersion.published(), BrandDraft.current())
        guard let published = versions.first else { throw BrandGone() }
        return BrandDesk(published: published, draft: drafts.first)
    }
}

/// The tenant has no brand any more: it is being deleted.
struct BrandGone: Error {}
