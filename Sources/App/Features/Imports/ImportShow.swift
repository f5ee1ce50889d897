import FoundationEssentials
import Templates
import Values

/// One import: what was saved, and every row that was not.
struct ImportShow: SitePage {
    static let template = "imports/show"

    let fileName, uploaded, verdict: String
    let status: Badge
    let failure: String?
    let tallies: [Tally]
    let acceptedLabel, acceptedPercent: String
    let facts: [Fact]
    let rejected: [Rejected]
    let rejectedNote: String
    let pagination: Pagination?

    init(_ item: Import, _ rejections: [ImportRejection], page: Int, _ formats: Formats) {
        fileName = item.fileName
        uploaded =
            "Uploaded \(formats.instant(item.startedAt))" + (item.memberName.isEmpty ? "" : " by \(item.memberName)")
        verdict = item.verdict(formats)
        status = item.badge
        failure = item.failure
        tallies = Tally.all(of: item, formats)
        acceptedLabel = "\(formats.count(item.accepted)) of \(formats.count(item.rows)) rows saved"
        acceptedPercent = "\(item.rows > 0 ? Int((Double(item.accepted) / Double(item.rows) * 100).rounded()) : 0)"
        facts = Self.facts(of: item, formats)
        rejected = rejections.map { Rejected($0, formats) }
        rejectedNote = "The rest of the file was saved. Correct these and upload them again; nothing is counted twice."
        let pages = (item.rejected + ImportRejection.pageSize - 1) / ImportRejection.pageSize
        let summary = "\(formats.count(item.rejected)) rejected rows, by line"
        pagination = Pagination(page: page, of: pages, summary: summary) { "/imports/\(item.id.short)?page=\($0)" }
    }

    private static func facts(of item: Import, _ formats: Formats) -> [Fact] {
        var facts = [Fact("Size", formats.bytes(item.bytes))]
        if let took = formats.took(from: item.startedAt, to: item.finishedAt) { facts.append(Fact("Took", took)) }
        if let days = item.days(formats) { facts.append(Fact("Days covered", days)) }
        if !item.ignoredColumns.isEmpty {
            facts.append(Fact("Columns not used", item.ignoredColumns.joined(separator: ", ")))
        }
        return facts
    }

    static let fields: [Field<Self>] = [
        .text("fileName") { $0.fileName },
        .text("uploaded") { $0.uploaded },
        .text("verdict") { $0.verdict },
        .view("status") { $0.status },
        .text("failure") { $0.failure },
        .list("tallies") { $0.tallies },
        .text("acceptedLabel") { $0.acceptedLabel },
        .text("acceptedPercent") { $0.acceptedPercent },
        .list("facts") { $0.facts },
        .flag("hasRejected") { !$0.rejected.isEmpty },
        .list("rejected") { $0.rejected },
        .text("rejectedNote") { $0.rejectedNote },
        .view("pagination") { $0.pagination },
    ]
}

extension ImportShow {
    /// A count and what it counts.
    struct Tally: View {
        let label, figure: String

        static func all(of item: Import, _ formats: Formats) -> [Tally] {
            [
                ("Rows in the file", item.rows), ("New", item.created), ("Updated", item.accepted - item.created),
                ("Rejected", item.rejected),
            ].map { Tally(label: $0.0, figure: formats.count($0.1)) }
        }

        static let fields: [Field<Self>] = [
            .text("label") { $0.label },
            .text("figure") { $0.figure },
        ]
    }

    /// A row that was not saved.
    struct Rejected: View {
        let line, column, reason: String
        let value: String?

        init(_ rejection: ImportRejection, _ formats: Formats) {
            line = formats.count(rejection.line)
            column = rejection.column
            value = rejection.value.isEmpty ? nil : rejection.value
            reason = rejection.reason
        }

        static let fields: [Field<Self>] = [
            .text("line") { $0.line },
            .text("column") { $0.column },
            .text("value") { $0.value },
            .text("reason") { $0.reason },
        ]
    }
}
