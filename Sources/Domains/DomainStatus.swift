/// Where a host stands between somebody's claim and the day on which nobody has it any more.
public enum DomainStatus: String, Sendable, CaseIterable {
    /// By the operator, who answers for it. Nothing about it is checked.
    case given
    /// Somebody says that it is theirs. Anybody may say so, of any host.
    case claimed
    /// DNS has shown that it is theirs. Nobody else may have it now.
    case proven
    /// DNS leads here. It is served, and may have a certificate.
    case routed
    /// Somebody has seen a page under it.
    case live
    /// Its proof or its way here has been gone for a while. Still served.
    case drifting
    /// Given back, or lost. Nobody else may have it for a while.
    case released

    /// Whether pages are shown under it and certificates made for it.
    public var isServed: Bool {
        switch self {
        case .given, .routed, .live, .drifting: true
        case .claimed, .proven, .released: false
        }
    }

    /// Whether it keeps everybody else away.
    public var isHeld: Bool { isServed || self == .proven }
}
