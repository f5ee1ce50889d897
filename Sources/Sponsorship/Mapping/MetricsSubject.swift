/// What a file's figures are about.
public enum MetricsSubject: String, Sendable, Codable, CaseIterable {
    case episodes
    /// Each row is about all of a show; no episode is looked for.
    case shows
}
