/// What a reference to an episode turned out to mean.
public enum EpisodeMatch: Sendable, Hashable {
    /// The position in the list the index was made of.
    case episode(Int32)
    case ambiguous
    case unknown

    /// What a name means that stands for this episode and for another one, or the same.
    func joined(_ other: EpisodeMatch) -> EpisodeMatch {
        self == other || other == .unknown ? self : self == .unknown ? other : .ambiguous
    }
}
