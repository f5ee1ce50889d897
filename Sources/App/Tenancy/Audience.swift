internal import Postgres

/// Whom a request is for. Each is a database role: its grants and policies are what the audience may do (roles.sql).
enum Audience: String, Sendable, CaseIterable {
    case visitor, ops, admin, creator, advertiser, partner, jobs

    /// The role that the app's login becomes for the length of a transaction.
    var role: Identifier {
        switch self {
        case .visitor: "desk_visitor"
        case .ops: "desk_ops"
        case .admin: "desk_admin"
        case .creator: "desk_creator"
        case .advertiser: "desk_advertiser"
        case .partner: "desk_partner"
        case .jobs: "desk_jobs"
        }
    }
}
