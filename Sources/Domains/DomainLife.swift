public import FoundationEssentials

/// A host's way from the claim to its release: where it stands and since when.
public struct DomainLife: Sendable, Equatable {
    public var status: DomainStatus
    public var provenAt: Date?
    public var routedAt: Date?
    public var seenAt: Date?
    /// Since when its proof or its way has been gone, without a look that found both.
    public var failingSince: Date?
    public var releasedAt: Date?

    public init(_ status: DomainStatus) {
        self.status = status
    }

    /// What it is after something happened. What makes no sense where it stands changes nothing.
    public func after(_ event: DomainEvent, at now: Date) -> DomainLife {
        switch event {
        case .checked(let proof, let route, let isFree): checked(proof, route, isFree: isFree, now)
        case .seen: status == .routed ? with { ($0.status, $0.seenAt) = (.live, now) } : self
        case .removed: removed(now)
        }
    }

    private func checked(_ proof: DomainFinding, _ route: DomainFinding, isFree: Bool, _ now: Date) -> DomainLife {
        switch status {
        case .given, .released: self
        case .claimed: proof == .present && isFree ? proven(route, now) : self
        case .proven: settled(proof, now) ?? (proof == .present ? proven(route, now) : self)
        case .routed, .live: settled(proof.and(route), now) ?? self
        case .drifting: settled(routedAt == nil ? proof : proof.and(route), now) ?? self
        }
    }

    private func proven(_ route: DomainFinding, _ now: Date) -> DomainLife {
        with {
            ($0.status, $0.provenAt, $0.failingSince) = (.proven, provenAt ?? now, nil)
            if route == .present { ($0.status, $0.routedAt) = (.routed, routedAt ?? now) }
        }
    }

    /// What a held host becomes by what was found of all it needs; nil where nothing can be said.
    private func settled(_ finding: DomainFinding, _ now: Date) -> DomainLife? {
        switch finding {
        case .unknown: nil
        case .absent: failing(now)
        case .present: status == .proven ? nil : recovered
        }
    }

    private var recovered: DomainLife {
        with {
            $0.failingSince = nil
            if status == .drifting { $0.status = seenAt != nil ? .live : routedAt != nil ? .routed : .proven }
        }
    }

    private func failing(_ now: Date) -> DomainLife {
        let since = failingSince ?? now
        let gone = now.timeIntervalSince(since)
        return with {
            $0.failingSince = since
            if status == .drifting, gone >= DomainTerms.grace + DomainTerms.drift {
                ($0.status, $0.releasedAt) = (.released, now)
            } else if gone >= DomainTerms.grace {
                $0.status = .drifting
            }
        }
    }

    private func removed(_ now: Date) -> DomainLife {
        guard status != .given, status != .released else { return self }
        return with { ($0.status, $0.releasedAt) = (.released, now) }
    }

    private func with(_ change: (inout DomainLife) -> Void) -> DomainLife {
        var life = self
        change(&life)
        return life
    }
}

extension DomainFinding {
    /// Both of two: absent when one is, whatever is not known of the other.
    func and(_ other: DomainFinding) -> DomainFinding {
        if self == .absent || other == .absent { return .absent }
        return self == .present && other == .present ? .present : .unknown
    }
}
