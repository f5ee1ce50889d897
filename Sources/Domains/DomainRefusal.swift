/// Why a text is no host that anybody could claim.
public enum DomainRefusal: Error, Sendable, Equatable, CaseIterable {
    case empty, notAName, address
    /// One label, such as `intranet`.
    case incomplete
    /// Everybody's, such as `co.uk`.
    case publicSuffix
    /// Names that mean something on every network, such as `localhost`.
    case special
}
