/// What a look at DNS came to.
public enum DomainFinding: Sendable, CaseIterable {
    case present, absent
    /// No server could say. It never counts against a host.
    case unknown
}
