import Branding
import Foundation
import NIOCore
import Postgres
import Testing
import Web

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
        let brand = Brand.sample {
            $0.css = ":root { --brand-hero: url(art.svg) } h1 { background: url(mark.svg), url(other.svg) }"
        }
        let styles = brand.styles.map { String(buffer: $0.file.bytes) } ?? ""
        #expect(styles.contains("--brand-hero: url(\"/brand/\(brand.logo.name)\");"))
        #expect(brand.removals.map(\.reason) == [.request("url")])
    }

    /// So that pages without the tenant's sheet are read, whatever the sheet says.
    @Test func `has no say in what every page needs`() {
        let (plain, themed) = (
            Brand.sample { $0.css = "" }, Brand.sample { $0.css = ":root { --brand-on-accent: #1453d1 }" }
        )
        #expect(plain.styles == nil && plain.tokens.name == themed.tokens.name)
        #expect(themed.colours.findings.contains { $0.fails })
        #expect(plain.colours.findings.allSatisfy { !$0.fails })
    }

    @Test func `can be seen in the dark on a device that is set to light`() {
        let css = "@media (prefers-color-scheme: dark) { p { color: red } }"
        let picture = BrandFile(svg: "<svg/>")
        var settings = BrandSettings.sample(picture)
        settings.css = css
        for (scheme, condition) in [(Scheme.dark, "(width >= 0px)"), (.light, "(width < 0px)")] {
            let brand = Brand(settings, files: [picture.digest: picture], in: scheme)
            #expect(brand.styles.map { String(buffer: $0.file.bytes) }?.contains("@media \(condition)") == true)
        }
    }
}

@Suite(.site) struct `A theme in the database` {
    /// Whoever wrote it, and however it came there.
    @Test func `is served without what it may not do`() async throws {
        let agency = try await TestSite.shared.found()
        let css =
            "@import '//elsewhere.example'; .card { position: fixed; color: red } input[value^='a'] { color: red }"
        let brand = try await agency.wear { $0.css = css }
        let served = try await agency.visit().get(try #require(brand.styles).path)
        let theme = "@layer brand {\n  .card {\n    color: red;\n  }\n}\n"
        #expect(served.status == 200 && served.text == brand.colours.stylesheet + theme)
    }
}

extension String {
    fileprivate var compact: String { filter { !$0.isWhitespace } }
}
