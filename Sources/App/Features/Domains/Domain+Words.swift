import Domains
import Foundation
import Templates
import Values
import Web

extension Domain {
    var path: String { "/domains/\(id.short)" }

    /// As its owner writes it.
    var spelled: String { name?.spelled ?? host }

    /// How it stands, in a word or two.
    var badge: Badge {
        switch status {
        case _ where isChecking && checkedAt == nil: Badge(kind: .info, icon: "clock", text: "Being looked at")
        case .given: Badge(kind: .good, icon: "check", text: "In use")
        case .claimed: Badge(kind: .info, icon: "clock", text: "Waits for proof")
        case .proven where life.failingSince != nil: Badge(kind: .warn, icon: "warning", text: "Proof is gone")
        case .proven: Badge(kind: .info, icon: "clock", text: "Proven, not yet routed")
        case .routed where life.failingSince == nil: Badge(kind: .good, icon: "check", text: "Ready")
        case .live where life.failingSince == nil: Badge(kind: .good, icon: "check", text: "In use")
        case .routed, .live: Badge(kind: .warn, icon: "warning", text: "In use, records missing")
        case .drifting: Badge(kind: .bad, icon: "error", text: "Soon not served")
        case .released: Badge(kind: .info, icon: "close", text: "Removed")
        }
    }

    /// What to do next, for the person who looks after it.
    func nextStep(_ formats: Formats) -> String {
        switch status {
        case .given: "Nothing. It came with the desk."
        case .claimed where seen.isWaiting:
            "Nothing. The proof is found; the host cannot be used yet, and is tried again by itself. If it takes longer than two weeks, ask for help."
        case .claimed: "Set the TXT record, so that nobody else can use this host."
        case .proven where life.failingSince != nil: "Bring the TXT record back."
        case .proven: "Lead the host here with the other record."
        case .routed where life.failingSince == nil: "Open it in a browser. The first visit makes its certificate."
        case .live where life.failingSince == nil: "Nothing. Keep the records as they are."
        case .routed, .live, .drifting:
            "Bring the records back. Without them it is no longer served after \(formats.instant(end ?? .distantFuture))."
        case .released: "Nothing. It can be added again at any time, with a new proof."
        }
    }

    /// When it is released unless its records come back.
    var end: Date? { life.failingSince?.addingTimeInterval(DomainTerms.grace + DomainTerms.drift) }

    /// What a look came to since an earlier one; nil while one goes on.
    func news(since before: Domain) -> Flash? {
        if isChecking { return nil }
        if let trouble = seen.trouble {
            return Flash(.warning, "No name server could say: \(trouble). That changes nothing; try again later.")
        }
        if status != before.status { return Flash(.success, Self.news[status] ?? "The records were looked at.") }
        if life.failingSince != nil { return Flash(.warning, "The records are still missing.") }
        switch status {
        case .claimed where seen.isWaiting:
            return Flash(.notice, "The proof is found. The host cannot be used yet; it is tried again by itself.")
        case .claimed:
            return Flash(.notice, "The TXT record is not there yet. New records can take an hour to be seen.")
        case .proven: return Flash(.notice, "The host does not lead here yet. New records can take an hour to be seen.")
        default: return Flash(.success, "The records are as they should be.")
        }
    }

    private static let news: [DomainStatus: String] = [
        .proven: "The proof is found. Lead the host here next.",
        .routed: "The host leads here. Open it in a browser: the first visit makes its certificate.",
        .live: "The records are back.",
        .drifting: "The records have been missing for days.",
        .released: "The records were missing for too long. The host is no longer served.",
    ]
}
