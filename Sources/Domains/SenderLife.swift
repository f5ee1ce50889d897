public import FoundationEssentials

/// Where a domain stands that somebody wants mail to come from.
public enum SenderStatus: String, Sendable, CaseIterable {
    /// Somebody says that it is theirs. Anybody may say so.
    case claimed
    /// DNS has shown all that receivers want to see: mail comes from it.
    case verified
    /// It was so once, and has not been for a while: mail does not come from it.
    case lapsed
}

/// A sender's way from the claim on: where it stands and since when.
public struct SenderLife: Sendable, Equatable {
    public var status: SenderStatus
    public var verifiedAt: Date?
    /// Since when records have been gone, without a look that found all.
    public var failingSince: Date?

    public init(_ status: SenderStatus) {
        self.status = status
    }

    /// What it is after a look that came to `finding` of all its records.
    public func after(_ finding: DomainFinding, at now: Date) -> SenderLife {
        var life = self
        switch finding {
        case .unknown: break
        case .present: (life.status, life.verifiedAt, life.failingSince) = (.verified, verifiedAt ?? now, nil)
        case .absent where status == .claimed: break
        case .absent:
            let since = failingSince ?? now
            life.failingSince = since
            if now.timeIntervalSince(since) >= DomainTerms.grace { life.status = .lapsed }
        }
        return life
    }
}
