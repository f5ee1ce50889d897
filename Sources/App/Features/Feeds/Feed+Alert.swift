import Foundation
import Postgres
import Values

extension Feed {
    /// How often it may fail in a row before somebody is told; from the fifth time on it is a problem.
    static let patience = 3

    /// The alert about a feed that cannot be read, if it is time for one.
    func alert(after failures: Int, _ failure: FeedFailure, at now: Date) -> Command? {
        guard failures >= Self.patience, status == .active else { return nil }
        let finding = Alert.Finding(
            severity: failures < Self.patience + 2 ? .warn : .bad, title: "The feed of a show cannot be read",
            detail: "\(showTitle ?? channel.title): \(failure.message)", href: "/feeds/\(id.short)")
        return Alert.open(.showFeed, key: id.short, finding, at: now)
    }
}
