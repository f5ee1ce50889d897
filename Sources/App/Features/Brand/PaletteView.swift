import Branding
import Templates

/// Some colours of a brand that belong together.
struct PaletteView: View {
    let title: String
    let swatches: [Swatch]

    static func all(of brand: CompiledBrand) -> [PaletteView] {
        groups.map { title, tokens in
            PaletteView(title: title, swatches: tokens.map { Swatch($0.0, brand.light[$0.1], brand.dark[$0.1]) })
        }
    }

    private static let groups: [(String, [(String, Token)])] = [
        (
            "Accent",
            [
                ("Accent", .accent), ("Words on it", .onAccent), ("Under the pointer", .accentStrong),
                ("Links", .accentText), ("Marks and edges", .accentMark), ("Selected", .accentSoft),
            ]
        ),
        (
            "Surfaces and text",
            [
                ("Page", .surface0), ("Panel", .surface1), ("Muted area", .surface2), ("Line", .line),
                ("Edge of a field", .lineStrong), ("Text", .text), ("Quiet text", .textQuiet), ("Rail", .rail),
                ("Landing page", .hero),
            ]
        ),
        (
            "Charts",
            [
                ("Series 1", .series1), ("Series 2", .series2), ("Series 3", .series3), ("Series 4", .series4),
                ("Series 5", .series5),
            ]
        ),
        ("Meanings", [("Good", .good), ("Warning", .warn), ("Error", .bad), ("Note", .info)]),
    ]

    static let fields: [Field<Self>] = [
        .text("title") { $0.title },
        .list("swatches") { $0.swatches },
    ]

    /// One colour, its light half beside its dark one.
    struct Swatch: View {
        let title, light, dark: String

        init(_ title: String, _ light: Colour, _ dark: Colour) {
            self.title = title
            self.light = light.hex
            self.dark = dark.hex
        }

        static let fields: [Field<Self>] = [
            .text("title") { $0.title },
            .text("light") { $0.light },
            .text("dark") { $0.dark },
        ]
    }
}
