private let domain = "lakeside.example"

extension Demo {
    /// Lakeside Stories: narrative, history and the table, for people who stay until the end.
    public static let lakeside = DemoTenant(
        slug: "lakeside",
        members: DemoMembers(
            admin: .admin("Imogen Farrowdale", "imogen@\(domain)"),
            ops: .ops("Desmond Akintola", "desmond@\(domain)"),
            creator: .creator("Rosalind Tarn", "rosalind@\(domain)", for: .copperbeech),
            advertiser: .advertiser("Edith Pellham", "edith@\(domain)", for: .hearthwise)),
        shows: [.ferryHouse, .saltAndSmoke, .streetRemembers, .lettersUnposted, .lanternHour, .borrowedViolin],
        advertisers: [.hearthwise, .windrow, .thistle, .pebblecote],
        campaigns: [
            .hearthwiseKettle, .hearthwiseWinter, .windrowShelf, .thistleCoats, .pebblecoteSavings, .pebblecoteHomes,
        ])
}

extension DemoCreator {
    static let copperbeech = DemoCreator(name: "Copperbeech Sound")
    static let fenwrights = DemoCreator(name: "The Fenwright Sisters")
    static let longAcre = DemoCreator(name: "Long Acre Radio Workshop")
}

extension DemoAdvertiser {
    static let hearthwise = DemoAdvertiser(name: "Hearthwise Kitchens", website: "hearthwise.example")
    static let windrow = DemoAdvertiser(name: "Windrow Books", website: "windrow.example")
    static let thistle = DemoAdvertiser(name: "Thistle & Thread", website: "thistle-thread.example")
    static let pebblecote = DemoAdvertiser(name: "Pebblecote Building Society", website: "pebblecote.example")
}
