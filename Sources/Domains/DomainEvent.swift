/// What happens to a host.
public enum DomainEvent: Sendable, Equatable {
    /// DNS was asked for the proof and for the way here. `isFree` is whether nobody else has the host.
    case checked(proof: DomainFinding, route: DomainFinding, isFree: Bool)
    /// A page was shown under it.
    case seen
    /// Its people do not want it any more.
    case removed
}
