private let domain = "northwind.example"

extension Demo {
    /// Northwind Audio: engineering, science and work, for people who read the manual.
    public static let northwind = DemoTenant(
        slug: "northwind",
        members: DemoMembers(
            admin: .admin("Helena Brandvik", "helena@\(domain)"),
            ops: .ops("Maria Castellane", "maria@\(domain)"),
            creator: .creator("Priya Ostrander", "priya@\(domain)", for: .marrowLane),
            advertiser: .advertiser("Callum Reyholt", "callum@\(domain)", for: .brackwater)),
        shows: [
            .ninthRetry, .ladderAndRope, .commitByFriday, .unitOfHeat, .firmArithmetic, .benchNotesNine, .boltsPerHour,
            .proofOverTea,
        ],
        advertisers: [.brackwater, .penstock, .larkfield, .octavo, .fennimore],
        campaigns: [
            .brackwaterRegions, .brackwaterHiring, .penstockSpring, .larkfieldWorkshop, .octavoEvening, .octavoSummer,
            .fennimoreBeans,
        ])
}

extension DemoCreator {
    static let marrowLane = DemoCreator(name: "Marrow Lane Studio")
    static let tinderAndSlate = DemoCreator(name: "Tinder & Slate Media")
    static let oskarVennholm = DemoCreator(name: "Oskar Vennholm")
    static let blueHectare = DemoCreator(name: "Blue Hectare")
}

extension DemoAdvertiser {
    static let brackwater = DemoAdvertiser(name: "Brackwater Cloud", website: "brackwater.example")
    static let penstock = DemoAdvertiser(name: "Penstock Payroll", website: "penstock.example")
    static let larkfield = DemoAdvertiser(name: "Larkfield Tools", website: "larkfield.example")
    static let octavo = DemoAdvertiser(name: "Octavo Evening School", website: "octavo.example")
    static let fennimore = DemoAdvertiser(name: "Fennimore Coffee", website: "fennimore.example")
}
