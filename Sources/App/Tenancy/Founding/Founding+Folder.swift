import Branding
import Foundation

extension Founding {
    /// The tenant as the folder that it could have been founded from. Throws `OperatorProblem` for what makes no sense.
    func folder() throws -> TenantFolder {
        let guest = try admin.guest()
        let file = TenantFile(self, supportEmail: supportEmail ?? guest.email)
        if let key = file.firstWrongKey { throw OperatorProblem.unfit(key) }
        let mark = InitialMark(name, accent: Colour(hex: accent) ?? .black)
        let pictures = TenantFolder.Pictures(
            logo: BrandFile(svg: mark.logo(ink: InitialMark.dark)),
            logoDark: BrandFile(svg: mark.logo(ink: InitialMark.light)), mark: BrandFile(svg: mark.svg))
        return TenantFolder(file: file, themeCSS: "", about: nil, pictures: pictures)
    }
}

extension TenantFile {
    /// With words that are true of every desk, until its admins find better ones.
    fileprivate init(_ founding: Founding, supportEmail: String) {
        (slug, name, self.supportEmail) = (founding.slug, founding.name, supportEmail)
        let own = founding.hosts.map { $0.lowercased() }
        hosts = own.prefix(1) + own.dropFirst().sorted()
        (locale, timeZone) = (founding.locale, founding.timeZone)
        currency = founding.currency ?? Locale(identifier: founding.locale).currency?.identifier ?? "USD"
        accentLight = founding.accent.lowercased()
        (radius, type, density) = (8, .sans, .comfortable)
        tagline = "Sponsorship for our shows"
        headline = "Sponsor shows that people listen to."
        lead = "See which shows fit, whom they reach, what a placement costs and what is open."
        points = [
            BrandSettings.Point(
                title: "Figures by day",
                text: "Downloads and listeners of every show, with the time of the last update."),
            BrandSettings.Point(
                title: "Prices up front", text: "Each placement with its CPM, and what is open in the next 30 days."),
            BrandSettings.Point(
                title: "Side by side", text: "Compare up to ten shows by audience, topic, price and downloads."),
        ]
        audience = "For brands that want to be heard."
        switches = []
    }
}
