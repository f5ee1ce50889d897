import FoundationEssentials
import Sponsorship
import Templates
import Values

/// One import that is settled: what was saved, every row that was not, and the way to take it back.
struct ImportShow: SitePage {
    static let template = "imports/show"

    let item: Import
    let uploaded, verdict: String
    let status: Badge
    let tallies: [ImportTallyView]
    let acceptedLabel, acceptedPercent: String
    let facts: [Fact]
    let rejections: RejectionList?
    let kept: KeptList?
    let keptRecords: KeptRecordList?

    init(
        _ item: Import, _ rejections: [ImportRejection], corrected: Int, _ kept: [KeptRow],
        _ keptRecords: [KeptRecord] = [], page: Int, _ formats: Formats, today: Day
    ) {
        self.item = item
        uploaded = item.arrival(formats)
        verdict = item.verdict(formats)
        status = item.badge
        tallies = ImportTallyView.all(of: item, formats)
        acceptedLabel = "\(formats.count(item.accepted)) of \(item.kind.all(item.rows, formats)) saved"
        acceptedPercent = "\(item.rows > 0 ? Int((Double(item.accepted) / Double(item.rows) * 100).rounded()) : 0)"
        facts = Self.facts(of: item, formats, today: today)
        let open = item.rejected - corrected
        let pages = (open + ImportRejection.pageSize - 1) / ImportRejection.pageSize
        let summary = "\(formats.count(open)) rejected rows, by line"
        // A preview has left its own, of an import that came to nothing.
        self.rejections = RejectionList(
            [.done, .undone].contains(item.status) ? rejections : [], of: open, item.id, formats,
            note: item.status == .done ? Self.note(corrected, formats) : nil,
            canCorrect: item.status == .done,
            pagination: Pagination(page: page, of: pages, summary: summary) { "/imports/\(item.id.short)?page=\($0)" })
        self.kept = KeptList(kept, item, formats, today: today)
        self.keptRecords = KeptRecordList(keptRecords, of: item, formats)
    }

    private static func note(_ corrected: Int, _ formats: Formats) -> String {
        let before = corrected == 0 ? "" : "\(formats.rows(corrected).capitalizedFirst) came corrected since. "
        return before + "The rest of the file was saved. Correct these and send them again; nothing is counted twice."
    }

    private static func facts(of item: Import, _ formats: Formats, today: Day) -> [Fact] {
        var facts = [Fact("About", item.about), Fact("Size", formats.bytes(item.bytes))]
        if let took = formats.took(from: item.startedAt, to: item.finishedAt) { facts.append(Fact("Took", took)) }
        if let days = item.days(formats) { facts.append(Fact("Days covered", days)) }
        if let undone = item.undone {
            facts.append(
                Fact(
                    "Undone", formats.instant(undone.at) + (undone.memberName.isEmpty ? "" : " by \(undone.memberName)")
                ))
        }
        if !item.ignoredColumns.isEmpty {
            facts.append(Fact("Columns not used", formats.some(of: item.ignoredColumns)))
        }
        return facts
    }

    /// The rows that it wrote and that still stand.
    private var figures: String? {
        let hasWritten = item.status == .done && item.created + item.changed > 0
        return hasWritten && item.kind == .metrics && !item.isOfTotals ? FigureFilter(file: item.id).href : nil
    }

    static let fields: [Field<Self>] = [
        .text("fileName") { $0.item.fileName },
        .text("id") { $0.item.id.short },
        .text("uploaded") { $0.uploaded },
        .text("verdict") { $0.verdict },
        .view("status") { $0.status },
        .text("parent") { $0.item.corrects.map { "/imports/\($0.short)" } },
        .text("failure") { $0.item.failure },
        .flag("isWritten") { [.done, .undone].contains($0.item.status) },
        .flag("canUndo") { $0.item.status == .done && $0.item.created + $0.item.changed > 0 },
        .text("figures") { $0.figures },
        .flag("hasTotals") { $0.item.isOfTotals && $0.item.status == .done },
        .flag("canRedo") { $0.item.status == .undone },
        .list("tallies") { $0.tallies },
        .text("acceptedLabel") { $0.acceptedLabel },
        .text("acceptedPercent") { $0.acceptedPercent },
        .list("facts") { $0.facts },
        .view("rejections") { $0.rejections },
        .view("kept") { $0.kept },
        .view("keptRecords") { $0.keptRecords },
    ]
}
