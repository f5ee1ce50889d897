/// Where a job is. Its texts are those of the column.
public enum JobStatus: String, Sendable, CaseIterable {
    case waiting, running, done
    /// Tried often enough, or of no use: it waits for a person.
    case parked
    case cancelled
}
