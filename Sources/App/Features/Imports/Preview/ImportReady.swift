import FoundationEssentials
import Sponsorship
import Templates
import Values

/// What a file would change, for the person who decides.
struct ImportReady: SitePage {
    static let template = "imports/ready"

    let item: Import
    let summary: String
    let tallies: [ImportTallyView]
    let facts: [Fact]
    let twins: [String]
    /// Names whose rows are left out until somebody says what they stand for.
    let openNames: [String]
    /// What is no error and may still be a mistake.
    let notes: [String]
    let groups: [Group]
    let effects: [Effect]
    let rejections: RejectionList?
    let hasAnything: Bool
    let button: String

    init(
        _ item: Import, _ preview: ImportPreview, _ fixed: [Fact], _ twins: [Import],
        _ rejections: [ImportRejection], _ formats: Formats, today: Day
    ) {
        self.item = item
        summary = preview.summary(item.kind, formats)
        tallies = ImportTallyView.all(of: preview, formats)
        facts = Self.facts(item, preview, formats, today: today) + fixed
        self.twins = twins.map { $0.twinWords(formats) }
        openNames = (preview.names ?? []).filter { !$0.isSettled }.map { $0.sentence(formats) }
        notes = preview.notes ?? []
        groups = Group.all(of: preview.samples)
        effects = preview.effects.map { Effect($0, formats) }
        self.rejections = RejectionList(rejections, of: preview.rejected, item.id, formats)
        hasAnything = preview.created + preview.changed > 0
        button = preview.button(item.kind, formats)
    }

    private static func facts(
        _ item: Import, _ preview: ImportPreview, _ formats: Formats, today: Day
    ) -> [Fact] {
        var facts = [
            Fact("About", item.about),
            Fact("Rows", formats.count(preview.rows)),
            Fact("Size", formats.bytes(item.bytes)),
        ]
        if let first = preview.firstDay, let last = preview.lastDay, let range = DayRange(first, through: last) {
            let label = preview.totals?.isSnapshot == true ? "Snapshot of" : "Days covered"
            facts.append(Fact(label, formats.range(range, today: today)))
        }
        if let totals = preview.totals { facts.append(Fact("Kept as", totals.words)) }
        if let creators = preview.newCreators { facts.append(Fact("New creators", formats.some(of: creators))) }
        if let shows = preview.newShows { facts.append(Fact("New shows", formats.some(of: shows))) }
        if !preview.ignoredColumns.isEmpty {
            facts.append(Fact("Columns not used", formats.some(of: preview.ignoredColumns)))
        }
        return facts
    }

    static let fields: [Field<Self>] = [
        .text("fileName") { $0.item.fileName },
        .text("id") { $0.item.id.short },
        .text("seen") { $0.item.job?.uuidString ?? "" },
        .flag("canRemap") { $0.item.corrects == nil },
        .text("summary") { $0.summary },
        .list("tallies") { $0.tallies },
        .list("facts") { $0.facts },
        .texts("twins") { $0.twins },
        .texts("openNames") { $0.openNames },
        .flag("hasOpenNames") { !$0.openNames.isEmpty && $0.item.corrects == nil },
        .texts("notes") { $0.notes },
        .flag("hasNotes") { !$0.notes.isEmpty },
        .list("groups") { $0.groups },
        .list("effects") { $0.effects },
        .flag("hasEffects") { !$0.effects.isEmpty },
        .view("rejections") { $0.rejections },
        .flag("hasAnything") { $0.hasAnything },
        .text("button") { $0.button },
    ]
}

extension ImportPreview.Totals {
    /// Where the figures go, and that nothing counts them twice.
    var words: String {
        let noun =
            isSnapshot ? "Snapshots of all time" : isOfShows ? "Figures of whole shows" : "Figures of several days each"
        return "\(noun), kept beside the daily figures and never added to them"
    }
}

extension ImportPreview {
    /// The outcome in a sentence.
    func summary(_ kind: ImportKind, _ formats: Formats) -> String {
        switch (created, changed) {
        case (0, 0) where identical > 0 && rejected == 0: "Every row is on record already, just so"
        case (0, 0) where identical > 0: "Nothing would change; \(formats.rows(rejected)) cannot be read"
        case (0, 0): "No row can be saved as it is"
        case (_, 0): "\(kind.count(created, formats)) would be added"
        case (0, _): "\(kind.count(changed, formats)) would be changed"
        default: "\(kind.count(created, formats)) would be added, \(formats.count(changed)) changed"
        }
    }

    func button(_ kind: ImportKind, _ formats: Formats) -> String {
        "Save \(kind.count(created + changed, formats))"
    }
}

extension Formats {
    func rows(_ number: Int) -> String { number == 1 ? "1 row" : "\(count(number)) rows" }

    /// Names, and how many more there are when they are many.
    func some(of names: [String]) -> String {
        let shown = names.prefix(names.count > 8 ? 6 : 8).joined(separator: ", ")
        return names.count > 8 ? "\(shown) and \(count(names.count - 6)) others" : shown
    }
}

extension Import {
    /// What became of the same file before.
    func twinWords(_ formats: Formats) -> String {
        let who = memberName.isEmpty ? "" : " by \(memberName)"
        let what =
            status == .undone ? "was undone since" : "\(formats.count(created)) new, \(formats.count(changed)) changed"
        return "\(fileName), imported \(formats.instant(startedAt))\(who): \(what)"
    }
}
