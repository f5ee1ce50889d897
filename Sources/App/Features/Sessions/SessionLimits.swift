import FoundationEssentials

/// How long a sign-in lasts, in seconds: so long without a request, and so long in any case.
struct SessionLimits: Sendable {
    let idle: TimeInterval
    let absolute: TimeInterval
}

extension Member.Role {
    /// The more a role may do, the sooner it has to sign in again.
    var sessionLimits: SessionLimits {
        switch self {
        case .admin: SessionLimits(idle: 4 * hour, absolute: 7 * day)
        case .ops: SessionLimits(idle: 8 * hour, absolute: 14 * day)
        case .creator, .advertiser: SessionLimits(idle: 8 * hour, absolute: 30 * day)
        }
    }
}

private let hour: TimeInterval = 3600
private let day: TimeInterval = 86_400
