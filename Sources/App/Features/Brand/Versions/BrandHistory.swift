import Templates
import Values

/// Every version that was published, the newest first, with what it changed.
struct BrandHistory: SitePage {
    static let template = "brand/history"
    static let takesStyles = false
    static let pageSize = 20

    let versions: [Row]
    let pagination: Pagination?

    /// Takes the versions of a page, and the one before them.
    init(_ versions: [BrandVersion], page: Int, _ formats: Formats) {
        let older = versions.dropFirst().map { $0 as BrandVersion? } + [nil]
        self.versions = zip(versions, older).prefix(Self.pageSize).map { Row($0, after: $1, formats) }
        pagination = Pagination(
            summary: "Page \(formats.count(page))", previous: page > 1 ? "/brand/versions?page=\(page - 1)" : nil,
            next: versions.count > Self.pageSize ? "/brand/versions?page=\(page + 1)" : nil)
    }

    static let fields: [Field<Self>] = [
        .list("versions") { $0.versions },
        .view("pagination") { $0.pagination },
    ]

    struct Row: View {
        let id, number, at, person: String
        /// What is to be said besides the changes.
        let note: String?
        let changes: [AuditIndex.ChangeRow]
        let isPublished: Bool

        init(_ version: BrandVersion, after older: BrandVersion?, _ formats: Formats) {
            id = version.id.short
            number = "\(version.number)"
            at = formats.instant(version.publishedAt)
            person = version.memberName.isEmpty ? "The desk’s folder" : version.memberName
            isPublished = version.isPublished
            let (settings, before) = (version.record.settings, older?.record.settings)
            changes = before.flatMap { settings?.changes(from: $0) }?.map(AuditIndex.ChangeRow.init) ?? []
            let restored = version.restores.map { "Brought version \($0) back." }
            note =
                restored ?? (older == nil ? "How it all began." : changes.isEmpty ? "Nothing that can be seen." : nil)
        }

        static let fields: [Field<Self>] = [
            .text("id") { $0.id },
            .text("number") { $0.number },
            .text("at") { $0.at },
            .text("person") { $0.person },
            .text("note") { $0.note },
            .list("changes") { $0.changes },
            .flag("hasChanges") { !$0.changes.isEmpty },
            .flag("isPublished") { $0.isPublished },
        ]
    }
}
