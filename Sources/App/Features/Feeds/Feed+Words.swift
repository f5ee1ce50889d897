import Foundation
import Templates
import Values

extension Feed {
    /// How it stands, in a word or two.
    var badge: Badge {
        switch (status, source) {
        case (.found, _): Badge(kind: .warn, icon: "info", text: "Not saved yet")
        case (_, .file): Badge(kind: .info, icon: "file", text: "From a file")
        case (.paused, _): Badge(kind: .info, icon: "clock", text: "Paused")
        case (.active, _) where failures > 0: Badge(kind: .bad, icon: "error", text: "Cannot be read")
        case (.active, _): Badge(kind: .good, icon: "check", text: "Up to date")
        }
    }

    /// The server or the file that it comes from.
    var origin: String {
        switch source {
        case .file(let name): name
        case .url(let url): URL(string: url)?.host() ?? url
        }
    }

    /// The address or the file in full.
    var sourceText: String { url ?? origin }

    func episodes(_ formats: Formats) -> String {
        items == 1 ? "1 episode" : "\(formats.count(items)) episodes"
    }
}

extension FeedRefresh {
    var badge: Badge {
        switch result {
        case .read: Badge(kind: .good, icon: "check", text: "Read")
        case .same: Badge(kind: .info, icon: "check", text: "Nothing new")
        case .failed: Badge(kind: .bad, icon: "error", text: "Failed")
        }
    }
}
