public import FoundationEssentials

/// How an attempt at a job ended, for metrics.
public struct JobReport: Sendable {
    public enum Outcome: String, Sendable {
        case done, failed, cancelled, handedBack, lost
    }

    public let kind: String
    public let tenant: UUID
    public let outcome: Outcome
    public let duration: Duration
}
