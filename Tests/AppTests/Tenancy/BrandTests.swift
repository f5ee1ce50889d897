import Branding
import Foundation
import Postgres
import Testing

@testable import App

@Suite struct `A tenant's brand` {
    @Test(arguments: Demo.tenants)
    func `of the demo can be read everywhere, exactly as it was chosen`(tenant: DemoTenant) throws {
        let check = BrandCheck(try TenantFolder(at: Repository.root.appending(path: "tenants/\(tenant.slug)")))
        #expect(check.passes, "\(check)")
        #expect(check.findings.allSatisfy { $0.verdict == .passes }, "\(check)")
        #expect(check.table.unreadable == [])
    }

    @Test func `is printed pair by pair, with what was corrected and what fails`() throws {
        var brief = BrandBrief(accent: try #require(Colour(hex: "#ffd400")))
        brief.theme = ThemeSheet(css: ":root { --brand-on-accent: #fff; --brand-rail: color-mix(in oklab, red, blue) }")
        let check = BrandCheck(CompiledBrand(brief))
        let lines = "\(check)".split(separator: "\n").map(String.init)
        #expect(!check.passes)
        let link = try #require(lines.firstIndex { $0.hasPrefix("  Link on a panel ") })
        #expect(lines[link].contains("corrected") && lines[link + 1].contains("light: #ffd400 would have 1.42:1"))
        let words = try #require(lines.firstIndex { $0.hasPrefix("  Words of a primary button ") })
        #expect(lines[words].contains("light 1.4") && lines[words].contains("fails"))
        #expect(lines[words + 1].contains("needs 4.5:1") && lines[words + 1].contains("would do"))
        #expect(lines.contains { $0.hasPrefix("--brand-rail is no plain colour") })
        #expect(lines.last?.contains("pairs fail") == true)
    }
}

@Suite(.site) struct `A brand of one colour` {
    /// A tenant with an accent and nothing else of its own.
    private func agency(_ accent: String) async throws -> Agency {
        let agency = try await TestSite.shared.found()
        try await agency.wear { settings in
            (settings.accent, settings.darkAccent, settings.css) = (accent, accent, "")
        }
        return agency
    }

    @Test func `comes with its own stylesheet, under a name that follows from what is in it`() async throws {
        let agency = try await agency("#ffd400")
        let page = try await agency.visit().get("/")
        let path = try #require(page.text.firstMatch(of: /href="(\/brand\/[0-9a-f]+\.css)"/)?.1)
        let sheet = try await agency.visit().get(String(path))
        #expect(sheet.status == 200 && sheet.text.hasPrefix("@layer brand"))
        #expect(sheet.text.contains("--brand-accent: light-dark(#ffd400, #ffd400);"))
        #expect(sheet.text.contains("--brand-accent-text: light-dark(oklch("))
    }

    @Test func `is shown to its admin with what was corrected`() async throws {
        let agency = try await agency("#ffd400")
        let page = try await agency.signIn(\.admin).get("/brand")
        #expect(page.status == 200 && page.words.contains("pairs can be read. In"))
        #expect(page.words.contains("#ffd400 would have 1.41:1 and needs 4.5:1, so pages use #"))
        #expect(page.text.contains("Corrected") && !page.text.contains(">Fails"))
    }
}
