import Domains
import FoundationEssentials
import Templates
import Values
import Web

extension Sender {
    /// How it stands, in a word or two.
    var badge: Badge {
        switch life.status {
        case _ where isChecking && checkedAt == nil: Badge(kind: .info, icon: "clock", text: "Being looked at")
        case .claimed: Badge(kind: .info, icon: "clock", text: "Waits for its records")
        case .verified where life.failingSince == nil: Badge(kind: .good, icon: "check", text: "In use")
        case .verified: Badge(kind: .warn, icon: "warning", text: "In use, records missing")
        case .lapsed: Badge(kind: .bad, icon: "error", text: "Not in use, records missing")
        }
    }

    /// What to do next, for the person who looks after it.
    func nextStep(_ formats: Formats) -> String {
        switch life.status {
        case .claimed:
            "Set the records below that are not found yet. Until all three are, mail is sent from the address that came with the desk."
        case .verified where life.failingSince == nil:
            "Nothing. Mail is sent from \(address). Keep the records as they are."
        case .verified:
            "Bring the records back. Without them mail is sent from the address that came with the desk after \(end(formats))."
        case .lapsed: "Bring the records back. Until then mail is sent from the address that came with the desk."
        }
    }

    /// What a look came to since an earlier one; nil while one goes on.
    func news(since before: Sender) -> Flash? {
        if isChecking { return nil }
        if let trouble = sight.trouble {
            return Flash(.warning, "No name server could say: \(trouble). That changes nothing; try again later.")
        }
        switch life.status {
        case .verified where life.failingSince != nil: return Flash(.warning, "Records are missing.")
        case .verified where before.life.status == .verified:
            return Flash(.success, "The records are as they should be.")
        case .verified: return Flash(.success, "All three records are found. Mail is sent from \(address) now.")
        case .claimed: return Flash(.notice, "Not all records are there yet. New ones can take an hour to be seen.")
        case .lapsed: return Flash(.warning, "Records are still missing.")
        }
    }

    /// What its page is made from, as far as it changes by itself.
    var version: String {
        "\(isChecking) \(life.status.rawValue) \(checkedAt.map { String($0.timeIntervalSince1970) } ?? "")"
    }

    private func end(_ formats: Formats) -> String {
        formats.instant((life.failingSince ?? .distantFuture).addingTimeInterval(DomainTerms.grace))
    }
}
