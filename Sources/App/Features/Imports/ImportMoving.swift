import Templates
import Values

/// An import that something works on right now.
struct ImportMoving: SitePage {
    static let template = "imports/moving"

    let item: Import
    let progress: ImportProgress?
    let formats: Formats

    init(_ item: Import, _ progress: ImportProgress?, _ formats: Formats) {
        (self.item, self.progress, self.formats) = (item, progress, formats)
    }

    static let fields: [Field<Self>] = [
        .text("fileName") { $0.item.fileName },
        .text("id") { $0.item.id.short },
        .text("status") { $0.item.status.rawValue },
        .text("doing") { $0.item.status.doing },
        .text("meaning") { $0.item.status.meaning },
        .text("size") { $0.formats.bytes($0.item.bytes) },
        .flag("hasPercent") { $0.progress?.percent != nil },
        .text("progressText") { $0.progress?.words($0.formats) ?? "" },
        .number("percent") { $0.progress?.percent ?? 0 },
        .flag("canCancel") { $0.item.status.isOpen },
    ]
}

extension Import.Status {
    /// What is being done, as a heading.
    var doing: String {
        switch self {
        case .receiving: "The file is on its way"
        case .checking: "Reading the whole file"
        case .running: "Saving the rows"
        case .undoing: "Taking the import back"
        case .redoing: "Bringing the import back"
        case .mapping, .ready, .done, .failed, .cancelled, .undone: ""
        }
    }

    /// What that means for whoever waits.
    fileprivate var meaning: String {
        switch self {
        case .receiving: "Nothing is saved yet. If the upload was interrupted, this says so within a minute."
        case .checking: "Nothing is saved yet. You see what would change before anything does."
        case .running: "All rows are saved together at the end, or none. You may leave this page."
        case .undoing: "Rows go back to what they were, all together at the end. You may leave this page."
        case .redoing: "Rows come back as they were, all together at the end. You may leave this page."
        case .mapping, .ready, .done, .failed, .cancelled, .undone: ""
        }
    }
}
