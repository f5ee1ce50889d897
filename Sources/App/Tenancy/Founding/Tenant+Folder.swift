import Foundation
import Templates
import Values

extension Tenant {
    /// As the directory will have it once it is founded from the folder, which was checked; nil for one that was not.
    init?(_ folder: TenantFolder, as id: ID<Tenant>, _ settings: Settings) {
        let file = folder.file
        let hosts = file.hosts.compactMap { Host($0) }
        guard let currency = Currency(file.currency), let zone = TimeZone(identifier: file.timeZone) else { return nil }
        let files = Dictionary(folder.pictures.all.map { ($0.file.digest, $0.file) }) { first, _ in first }
        self.init(
            id: id, slug: file.slug, formats: Formats(locale: file.locale, zone: zone, currency: currency),
            currency: currency, hosts: hosts, primaryHost: hosts.first, unseenHosts: [],
            brand: Brand(BrandSettings(folder), files: files),
            switches: SwitchBoard(defaults: settings.switches, choices: [:]))
    }
}
