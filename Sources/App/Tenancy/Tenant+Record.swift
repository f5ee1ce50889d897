import Foundation
import Templates
import Values

extension Tenant {
    /// Nil when the currency or the time zone is unknown to this machine, or the brand to this version of the app.
    init?(_ record: Record, switches: SwitchBoard, shelf: inout BrandShelf) {
        guard let currency = Currency(record.currency), let zone = TimeZone(identifier: record.timeZone),
            let brand = shelf.brand(record.brand)
        else { return nil }
        id = record.id
        slug = record.slug
        formats = Formats(locale: record.locale, zone: zone, currency: currency)
        self.currency = currency
        hosts = record.hosts.compactMap { Host($0) }
        primaryHost = record.primaryHost.flatMap { Host($0) }
        unseenHosts = Set(record.unseenHosts.compactMap { Host($0) })
        self.brand = brand
        self.switches = switches
    }

    /// The day it is in the tenant's time zone.
    func today(_ clock: Clock) -> Day {
        Day(of: clock.now(), in: formats.zone)
    }
}
