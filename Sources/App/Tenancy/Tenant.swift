import FoundationEssentials
import Templates
import Values

/// An agency: its own hosts, brand, people and data.
struct Tenant: Sendable, Identified {
    static let idPrefix = "tenant"

    let id: ID<Tenant>
    let slug: String
    /// How numbers, money and dates read here, and in which time zone days begin.
    let formats: Formats
    let currency: Currency
    let hosts: [Host]
    let primaryHost: Host?
    /// Those of them under which nobody has seen a page yet.
    let unseenHosts: Set<Host>
    /// The published one; another where a preview shows what may become of it.
    var brand: Brand
    /// Which modules it has.
    let switches: SwitchBoard

    var name: String { brand.settings.name }
    var supportEmail: String { brand.settings.supportEmail }
}
