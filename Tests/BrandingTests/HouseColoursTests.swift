import Foundation
import Testing

@testable import Branding

/// The compiler judges colours that the stylesheets compute, so it has to compute them alike.
@Suite struct `The house's colours` {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../public/css")

    private static func css(_ name: String) throws -> String {
        try String(contentsOf: root.appending(path: name), encoding: .utf8)
    }

    @Test(arguments: Scheme.allCases)
    func `are those of the stylesheet`(scheme: Scheme) throws {
        let sheet = ThemeSheet(css: try Self.css("base.css"))
        let grey = OKLCH(0.5, 0.011, 84)
        for (token, light, dark) in HouseColours.tones + HouseColours.series where token != .onBad {
            let value = try #require(sheet.value(String(token.property.dropFirst(2)), on: scheme))
                .replacing("var(--n)", with: ".011 84").replacing(
                    /calc\([^)]*\) \* \.3\) var\(--brand-hue\)/, with: ".0033 84")
            let expected = ThemeSheet.Choice(value, in: scheme)
            #expect(expected == .colour((scheme == .light ? light : dark).colour(grey)), "\(token): \(value)")
        }
    }

    @Test func `are mixed as the stylesheets mix them`() throws {
        let base = try Self.css("base.css")
        #expect(base.contains("color-mix(in oklab, var(--accent) 11%, var(--surface-1))"))
        #expect(base.contains("var(--accent), #000 16%)") && base.contains("var(--accent), #fff 22%)"))
        let frame = try Self.css("frame.css")
        #expect(frame.contains("color-mix(in oklab, var(--rail-current, var(--accent)) 12%, transparent)"))
        #expect(frame.contains("color-mix(in oklch, var(--text) 84%, var(--text-quiet))"))
        #expect(frame.contains("border-color: color-mix(in oklab, currentColor 60%, transparent)"))
        #expect(try Self.css("pages.css").contains("color-mix(in oklch, var(--text) 78%, var(--text-quiet))"))
    }

    @Test func `may be replaced by a brand where the stylesheet lets them be`() throws {
        let sheet = ThemeSheet(css: try Self.css("base.css"))
        for token in Token.allCases where token.property.hasPrefix("--brand-") {
            #expect(sheet.value(String(token.property.dropFirst(2)), on: .light) != nil, "\(token.property)")
        }
    }
}
