import Values

/// One person for each role, by the name of the role: `Demo.northwind.members.ops`.
public struct DemoMembers: Sendable {
    public let admin, ops, creator, advertiser: DemoMember

    public var all: [DemoMember] { [admin, ops, creator, advertiser] }
}

/// A person who signs in to a demo tenant with `Demo.password`.
public struct DemoMember: Sendable {
    public let name: String
    public let email: String
    let role: Member.Role
    /// Whom the person speaks for, if not for the tenant.
    let party: Party?

    enum Party: Sendable {
        case creator(DemoCreator)
        case advertiser(DemoAdvertiser)
    }

    var id: ID<Member> { ID(named: "member", email) }

    /// The role as people read it.
    public var roleTitle: String { role.title }

    static func admin(_ name: String, _ email: String) -> DemoMember {
        DemoMember(name: name, email: email, role: .admin, party: nil)
    }

    static func ops(_ name: String, _ email: String) -> DemoMember {
        DemoMember(name: name, email: email, role: .ops, party: nil)
    }

    static func creator(_ name: String, _ email: String, for creator: DemoCreator) -> DemoMember {
        DemoMember(name: name, email: email, role: .creator, party: .creator(creator))
    }

    static func advertiser(_ name: String, _ email: String, for advertiser: DemoAdvertiser) -> DemoMember {
        DemoMember(name: name, email: email, role: .advertiser, party: .advertiser(advertiser))
    }

    var creator: DemoCreator? {
        if case .creator(let creator) = party { creator } else { nil }
    }

    var advertiser: DemoAdvertiser? {
        if case .advertiser(let advertiser) = party { advertiser } else { nil }
    }
}
