import Foundation
import GoogleSheets
import Templates
import Values

/// A sheet: how it stands, what to do with it, what its readings brought.
struct SheetShow: SitePage {
    static let template = "sheets/show"

    let sheet: Sheet
    let reading: String
    let error, waiting: String?
    let waitingWords: String
    let facts: [Fact]
    let imports: [ImportsIndex.Row]

    init(_ sheet: Sheet, _ imports: [Import], _ formats: Formats, now: Date) {
        self.sheet = sheet
        reading =
            sheet.isReading
            ? "Being read now" : sheet.readAt.map { "Read \(formats.ago($0, now: now).relative)" } ?? "Not read yet"
        error = sheet.error.map { "\($0) What was imported before stays." }
        waiting = sheet.lastImport.flatMap { $0.status.isUndecided ? "/imports/\($0.id.short)" : nil }
        waitingWords =
            sheet.lastImport?.status == .mapping
            ? "say how they are to be read" : "look at what they would change"
        facts = Self.facts(sheet, formats)
        self.imports = imports.map { ImportsIndex.Row($0, formats, now: now) }
    }

    private static func facts(_ sheet: Sheet, _ formats: Formats) -> [Fact] {
        var facts: [Fact] = []
        switch sheet.origin {
        case .link(let url): facts.append(Fact("Address", url))
        case .google(let id, let tab, let range):
            facts += [
                Fact("Spreadsheet", id.text), Fact("Sheet", tab), Fact("Range", range?.text ?? "All cells"),
            ]
        }
        return facts + [
            Fact("Read", sheet.pace.label), Fact("Next reading", sheet.nextReading(formats)),
            Fact("New figures", sheet.savesItself ? "Saved, if every row can be" : "Wait until somebody has looked"),
            Fact("Added by", sheet.memberName.isEmpty ? Formats.absent : sheet.memberName),
        ]
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.sheet.id.short },
        .text("heading") { $0.sheet.name },
        .text("reading") { $0.reading },
        .view("status") { $0.sheet.badge },
        .flag("isMoving") { $0.sheet.isMoving },
        .text("version") { $0.sheet.version },
        .text("error") { $0.error },
        .text("waiting") { $0.waiting },
        .text("waitingWords") { $0.waitingWords },
        .flag("isPaused") { $0.sheet.status == .paused },
        .flag("canPause") { $0.sheet.pace != .byHand },
        .list("facts") { $0.facts },
        .list("imports") { $0.imports },
        .flag("hasImports") { !$0.imports.isEmpty },
    ]
}
