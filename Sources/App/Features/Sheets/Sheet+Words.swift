import Foundation
import GoogleSheets
import Templates
import Values

extension Sheet {
    /// How it stands, in a word or two.
    var badge: Badge {
        switch (isReading, failures, status, readAt) {
        case (true, _, _, _): Badge(kind: .info, icon: "clock", text: "Being read")
        case (_, 1..., _, _): Badge(kind: .bad, icon: "error", text: "Cannot be read")
        case (_, _, .paused, _): Badge(kind: .info, icon: "clock", text: "Paused")
        case (_, _, _, nil): Badge(kind: .info, icon: "clock", text: "Not read yet")
        default: Badge(kind: .good, icon: "check", text: "Read")
        }
    }

    /// The server, or Google and which of its sheets.
    var from: String {
        switch origin {
        case .link(let url): URL(string: url)?.host() ?? url
        case .google(_, let tab, let range):
            range.map { "Google Sheets, \(tab), \($0.text)" } ?? "Google Sheets, \(tab)"
        }
    }

    /// When it is read next, for its page.
    func nextReading(_ formats: Formats) -> String {
        if let nextAt { return "Not before \(formats.instant(nextAt))" }
        return status == .paused && pace != .byHand ? "None while it is paused" : "When somebody asks"
    }

    /// What readings came to since an earlier look; nil while one goes on.
    func news(since before: Sheet) -> (isGood: Bool, words: String)? {
        if isReading { return nil }
        if failures > before.failures { return (false, "The sheet could not be read.") }
        if lastImport?.id != before.lastImport?.id { return (true, "The sheet was read, and brought a new import.") }
        return readAt == before.readAt ? nil : (true, "The sheet was read. Nothing is new in it.")
    }
}
