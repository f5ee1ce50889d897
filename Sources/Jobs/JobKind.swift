/// A kind of job, described once: whoever enqueues one and whoever runs it use the same value.
public struct JobKind<Payload: Codable & Sendable>: Sendable {
    /// What the job is called in the database and on pages, such as `metrics.refresh`.
    public let name: String
    /// How often it is tried before it is parked.
    public let maxAttempts: Int
    /// How long one attempt may take; longer counts as a failure.
    public let timeout: Duration

    /// - Parameters:
    ///   - name: Up to 80 characters; two kinds of one name are one kind.
    ///   - maxAttempts: From 1 to 100.
    ///   - timeout: Of one attempt.
    public init(_ name: String, maxAttempts: Int = 5, timeout: Duration = .seconds(300)) {
        self.name = name
        self.maxAttempts = min(max(maxAttempts, 1), 100)
        self.timeout = timeout
    }
}
