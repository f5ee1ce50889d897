import Foundation
import Templates

extension Alert {
    /// How bad it is, in a word.
    var badge: Badge {
        switch severity {
        case .warn: Badge(kind: .warn, icon: "warning", text: "Warning")
        case .bad: Badge(kind: .bad, icon: "error", text: "Problem")
        }
    }

    /// Where it stands: what the record of who did what calls it before and after.
    var state: String {
        if resolvedAt != nil { return "resolved" }
        return acknowledgedAt == nil ? "open" : "acknowledged"
    }

    /// Since when, and how often the rule has found it.
    func history(_ formats: Formats, now: Date) -> String {
        let opened = formats.ago(openedAt, now: now)
        let since = "Since \(opened.absolute), \(opened.relative)"
        guard count > 1 else { return since }
        return "\(since). Seen \(formats.count(count)) times, last \(formats.ago(seenAt, now: now).relative)"
    }
}

extension Alert.Rule {
    /// What to do about it.
    var advice: String {
        switch self {
        case .etlHealth: "Upload the newest figures, or find out why they do not come."
        case .failedImport: "Correct the file and upload it again. The next import that succeeds closes this."
        case .underDelivery: "Look at the line and decide whether a makegood is due."
        case .stuckDeal: "Move the deal on, or close it with a reason."
        case .showFeed: "Look at the feed, and correct or pause it. The next look that succeeds closes this."
        case .sheet: "Look at the sheet, and correct or pause it. The next reading that succeeds closes this."
        case .waitingSheet: "Decide about its figures, or correct the sheet. Either closes this."
        case .domain:
            "An admin finds the records to set under Settings, Domains. The next look that finds them closes this."
        case .sender:
            "An admin finds the records to set under Settings, Sender. The next look that finds all of them closes this."
        }
    }

    /// What the link to the thing says.
    var linkText: String {
        switch self {
        case .etlHealth: "Open imports"
        case .failedImport: "Open the import"
        case .underDelivery: "Open the line"
        case .stuckDeal: "Open the deal"
        case .showFeed: "Open the feed"
        case .sheet: "Open the sheet"
        case .waitingSheet: "Open the import"
        case .domain: "Open the host"
        case .sender: "Open the sender"
        }
    }
}
