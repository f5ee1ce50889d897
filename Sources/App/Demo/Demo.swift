// Demo: two made-up agencies with everything a desk shows, as values.
//
// What it is: names, shows, prices and bookings written down by hand, and figures computed from them. The same day
// gives the same bytes, and ids depend on names alone, so a test can say `DemoShow.ninthRetry.id`.
// What it is not: anything the product needs to work. Nothing outside `flightline seed`, `sample` and tests uses it.

/// The demo tenants, and the one password of everybody in them.
public enum Demo {
    /// Printed by `bin/run`, so it guards nothing: demo data has no place on a server that others can reach.
    public static let password = "flightline-demo-1"

    public static let tenants: [DemoTenant] = [northwind, lakeside]

    /// The demo tenant of that slug, if there is one.
    public static func tenant(_ slug: String) -> DemoTenant? {
        tenants.first { $0.slug == slug }
    }
}
