import Branding
import Stylesheets
import Templates
import Web

/// How a tenant looks and what it says of itself: its settings with everything that follows from them.
struct Brand: Sendable {
    let settings: BrandSettings
    /// Every colour, what the tenant's own stylesheet says of them included.
    let colours: CompiledBrand
    /// What every page needs: the colours that follow from the settings alone, which can be read, whatever a tenant writes.
    let tokens: BrandFile
    /// The tenant's own stylesheet, as far as it may be used, after the colours that go with it. Pages on which nothing may be
    /// disguised do without.
    let styles: BrandFile?
    /// What of that stylesheet is left out.
    let removals: [Removal]
    let logo: BrandFile
    let logoDark: BrandFile
    let mark: BrandFile
    let art: BrandFile?
    /// More of the landing page; nil when nothing is said, or nothing that may stand there.
    let about: Markup?
    /// What its stylesheet may show.
    let assets: BrandAssets
    /// The folder of its files' addresses.
    let base: String

    /// Of pictures by digest, one that is not there is shown as an empty one. Files are served below `base`. In a scheme it
    /// looks as it does on devices that are set to it.
    init(_ settings: BrandSettings, files: [String: BrandFile], at base: String = "/brand/", in scheme: Scheme? = nil) {
        self.settings = settings
        self.base = base
        colours = CompiledBrand(BrandBrief(settings))
        logo = files[settings.logo] ?? .empty
        logoDark = settings.logoDark.flatMap { files[$0] } ?? logo
        mark = settings.mark.flatMap { files[$0] } ?? logo
        art = settings.art.flatMap { files[$0] }
        about = settings.about.flatMap { try? LandingText($0) }?.html
        tokens = BrandFile(css: CompiledBrand(BrandBrief(settings, css: false)).stylesheet.seen(in: scheme))
        let pictures = [("logo", logo), ("logo-dark", logoDark), ("mark", mark)] + (art.map { [("art", $0)] } ?? [])
        assets = Self.assets(pictures, at: base)
        let sheet = BrandStylesheet(settings.css, assets: assets)
        removals = sheet.removals
        let isEmpty = settings.css.allSatisfy(\.isWhitespace)
        styles = isEmpty ? nil : BrandFile(css: (colours.stylesheet + sheet.css).seen(in: scheme))
    }

    /// With pictures as the database gives them.
    init(_ settings: BrandSettings, pictures: [Picture], at base: String = "/brand/", in scheme: Scheme? = nil) {
        let files = Dictionary(pictures.map { ($0.file.digest, $0.file) }) { first, _ in first }
        self.init(settings, files: files, at: base, in: scheme)
    }

    /// A stylesheet calls a picture `logo.svg`, as it is called in a tenant's folder, or by what it is, such as `art.webp`.
    private static func assets(_ pictures: [(name: String, file: BrandFile)], at base: String) -> BrandAssets {
        let names = pictures.flatMap { name, file in
            ["svg", "png", "webp"].map { ("\(name).\($0)", base + file.name) }
        }
        return BrandAssets(Dictionary(names) { first, _ in first })
    }

    var tagline: String { settings.tagline }
    var headline: String { settings.headline }
    var lead: String { settings.lead }
    var points: [BrandSettings.Point] { settings.points }
    var audience: String { settings.audience }

    /// The address of one of its files.
    func path(of file: BrandFile) -> String { base + file.name }

    /// Its file of that name, such as `3f….svg`.
    func file(named name: some StringProtocol) -> StoredFile? { all.first { $0.name == name }?.file }

    private var all: [BrandFile] { [tokens, styles, logo, logoDark, mark, art].compactMap(\.self) }

    /// Its pictures, by digest.
    var pictures: [String: BrandFile] {
        Dictionary([logo, logoDark, mark, art].compactMap(\.self).map { ($0.digest, $0) }) { first, _ in first }
    }
}

extension BrandFile {
    fileprivate static let empty = BrandFile(svg: #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>"#)
}

extension String {
    /// The sheet as a reader whose device is set to that scheme sees it, whatever the device is set to.
    fileprivate func seen(in scheme: Scheme?) -> String {
        guard let scheme else { return self }
        let asked = Scheme.allCases.reduce(self) { sheet, asked in
            sheet.replacing(
                "(prefers-color-scheme: \(asked.rawValue))", with: asked == scheme ? "(width >= 0px)" : "(width < 0px)")
        }
        return asked + ":root { color-scheme: \(scheme.rawValue); }\n"
    }
}
