import FoundationEssentials
import Templates
import Values

extension Letter {
    var badge: Badge { status.badge(isRetried: attempts > 0) }

    /// When it was sent, or will be tried, or what else matters.
    func moment(_ formats: Formats, now: Date) -> String {
        if let sentAt { return formats.instant(sentAt) }
        guard let nextAt else { return formats.instant(createdAt) }
        return nextAt > now ? "Again \(formats.instant(nextAt))" : "Next in turn"
    }

    /// `Maria Castellane <maria@northwind.example>`
    var reader: String { recipientName.isEmpty ? recipient : "\(recipientName) <\(recipient)>" }
}

extension Letter.Status {
    /// As a choice.
    var title: String {
        switch self {
        case .queued: "Waiting"
        case .sending: "Being sent"
        case .sent: "Sent"
        case .failed: "Failed"
        }
    }

    fileprivate func badge(isRetried: Bool) -> Badge {
        switch self {
        case .queued where isRetried: Badge(kind: .warn, icon: "clock", text: "Will be tried again")
        case .queued, .sending: Badge(kind: .info, icon: "clock", text: title)
        case .sent: Badge(kind: .good, icon: "check", text: title)
        case .failed: Badge(kind: .bad, icon: "error", text: title)
        }
    }
}
