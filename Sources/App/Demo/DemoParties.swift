import Values

/// Somebody who owns shows.
struct DemoCreator: Sendable, Equatable {
    let name: String

    var id: ID<DemoCreator> { ID(named: "creator", name) }
}

/// A brand that sponsors shows.
struct DemoAdvertiser: Sendable, Equatable {
    let name: String
    let website: String

    var id: ID<DemoAdvertiser> { ID(named: "advertiser", website) }
}
