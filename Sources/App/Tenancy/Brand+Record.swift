import Branding
import Postgres

extension Brand {
    /// A brand as the database keeps it.
    struct Record: Sendable {
        let tagline, accentLight, accentDark: String
        let radius: Int
        let typeface, density, headline, lead: String
        let pointTitles, pointTexts: [String]
        let audience, themeCSS, logoSVG, logoDarkSVG, markSVG, artSVG: String

        init(from row: inout RowReader) throws(PostgresError) {
            tagline = try row.next()
            accentLight = try row.next()
            accentDark = try row.next()
            radius = try row.next()
            typeface = try row.next()
            density = try row.next()
            headline = try row.next()
            lead = try row.next()
            pointTitles = try row.next()
            pointTexts = try row.next()
            audience = try row.next()
            themeCSS = try row.next()
            logoSVG = try row.next()
            logoDarkSVG = try row.next()
            markSVG = try row.next()
            artSVG = try row.next()
        }
    }

    /// With the themes of this reading, so that a sheet that was gone through before is not again.
    init(_ record: Record, _ themes: inout Themes) {
        tagline = record.tagline
        colours = CompiledBrand(BrandBrief(record))
        headline = record.headline
        lead = record.lead
        points = zip(record.pointTitles, record.pointTexts).map { Point(title: $0, text: $1) }
        audience = record.audience
        logo = BrandFile(record.logoSVG, extension: "svg")
        logoDark = BrandFile(record.logoDarkSVG, extension: "svg")
        mark = BrandFile(record.markSVG, extension: "svg")
        art = record.artSVG.isEmpty ? nil : BrandFile(record.artSVG, extension: "svg")
        var source = Themes.Source(record.themeCSS, logo: logo, logoDark: logoDark, mark: mark, art: art)
        source.colours = colours.stylesheet
        theme = themes.file(source)
    }
}
