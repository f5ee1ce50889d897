public import FoundationEssentials

/// What a scheduled job is told: which task it is, and for when.
public struct Due: Codable, Sendable, Equatable {
    public let task: String
    /// When it should have run, which may be long ago.
    public let at: Date
}
