import Branding
import Foundation
import Postgres
import Testing

@testable import App
@testable import Stylesheets

@Suite struct `A theme` {
    @Test(arguments: Demo.tenants)
    func `of a demo tenant is used to its last rule`(tenant: DemoTenant) throws {
        let folder = try TenantFolder(at: Repository.root.appending(path: "tenants/\(tenant.slug)"))
        #expect(folder.themeFindings.isEmpty)
        let sheet = BrandStylesheet(folder.themeCSS)
        #expect(sheet.css.compact == folder.themeCSS.replacing(/\/\*.*?\*\//, with: "").compact)
    }

    /// A token that the pages use and the list does not know would be bounded like a tenant's own.
    @Test func `sets every token that the pages' own sheets have, and no other`() throws {
        let sheets = try Repository.files(under: "public/css", ".css").map(Repository.text).joined()
        let used = Set(sheets.matches(of: /--brand-[a-z0-9-]+/).map { String($0.0) })
        #expect(used == Set(BrandTokens.all.keys))
    }

    /// Where one of our rules took its place, or whether it is seen, from a token, a theme could decide it after all.
    @Test func `decides in none of our rules where a thing stands`() throws {
        let sheets = try Repository.files(under: "public/css", ".css").map(Repository.text).joined()
        let decided = sheets.matches(of: /[\s;{](position|display|content|inset|z-index):[^;}]*var\(--brand-([a-z-]+)/)
        #expect(Set(decided.map { String($0.2) }) == ["rail-logo", "rail-logo-dark", "hero-logo", "hero-logo-dark"])
    }

    /// So a selector with a class does not reach the root.
    @Test func `finds no class on the root of a page`() throws {
        for path in Repository.files(under: "templates", ".mustache") {
            for tag in try Repository.text(path).matches(of: /<html[^>]*>/) {
                #expect(!tag.0.contains("class"), "\(path)")
            }
        }
    }

    @Test func `may show the pictures of its folder by their names`() {
        let picture = BrandFile("<svg/>", extension: "svg")
        let source = Themes.Source(
            ":root { --brand-hero: url(art.svg) } h1 { background: url(mark.svg), url(other.svg) }", logo: picture,
            logoDark: picture, mark: picture, art: picture)
        #expect(source.sheet.css.contains("--brand-hero: url(\"\(picture.path)\");"))
        #expect(source.sheet.removals.map(\.reason) == [.request("url")])
    }

    @Test func `is gone through once as long as it stays the same`() {
        let picture = BrandFile("<svg/>", extension: "svg")
        let source = Themes.Source("p { color: red }", logo: picture, logoDark: picture, mark: picture, art: nil)
        var first = Themes()
        let file = first.file(source)
        var second = Themes(known: first.used)
        #expect(second.file(source).path == file.path && second.used.count == 1)
        #expect(Themes(known: second.used).used.isEmpty)
    }
}

@Suite(.site) struct `A theme in the database` {
    /// Whoever wrote it, and however it came there.
    @Test func `is served without what it may not do`() async throws {
        let agency = try await TestSite.shared.found()
        let css =
            "@import '//elsewhere.example'; .card { position: fixed; color: red } input[value^='a'] { color: red }"
        try await agency.site.owner.run("UPDATE brands SET theme_css = \(css) WHERE tenant_id = \(agency.id)")
        try await agency.site.services.directory.refresh(logger: agency.site.services.logger)
        let tenant = try #require(agency.site.services.directory.all.first { $0.id == agency.id })
        let served = try await agency.visit().get(tenant.brand.theme.path)
        let theme = "@layer brand {\n  .card {\n    color: red;\n  }\n}\n"
        #expect(served.status == 200 && served.text == tenant.brand.colours.stylesheet + theme)
    }
}

extension String {
    fileprivate var compact: String { filter { !$0.isWhitespace } }
}
