import Foundation
import Postgres
import Values
import Web

extension Alert {
    /// What a member can do about an alert.
    enum Step {
        case acknowledgement, resolution

        func command(_ alert: Alert, by member: Member, at now: Date) -> Command {
            switch self {
            case .acknowledgement: Alert.acknowledge(alert.id, by: member, at: now)
            case .resolution: Alert.resolve(alert.id, by: member, at: now)
            }
        }

        /// For the record of who did what.
        func note(_ alert: Alert, from address: String?) -> Command {
            let action: Audit.Action = self == .acknowledgement ? "acknowledge alert" : "resolve alert"
            let change = Audit.Change("state", alert.state, state)
            return Audit.note(action, subject: alert.id.uuid, change: [change], from: address)
        }

        func thanks(_ alert: Alert) -> Flash { Flash(.success, "“\(alert.title)” is \(state).") }

        /// Somebody was quicker, or the rule itself saw that it is over.
        var lateness: Flash { Flash(.notice, "Nothing to do: this alert is \(state) already, or it is over.") }

        private var state: String { self == .acknowledgement ? "acknowledged" : "resolved" }
    }
}
