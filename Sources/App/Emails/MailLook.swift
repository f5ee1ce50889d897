import Branding
import MailText
import Templates

/// How a tenant's mails look: the brand's colours, written into each element, for mail programs know no stylesheets of
/// ours; those of the dark in one that they may heed.
struct MailLook: Sendable {
    let style: MailStyle
    let ink: InkPalette
    /// What a mail program that knows the dark puts in its place; nil where the mail itself is dark.
    let dark: Markup?
    let typeface: String

    var isDark: Bool { dark == nil }

    /// A mail that goes out is light, and says what it is in the dark; it is dark only to be looked at. In a preview links open
    /// beside it.
    init(_ brand: Brand, _ scheme: Scheme = .light, isPreview: Bool = false) {
        let radius = brand.colours.brief.radius
        ink = brand.colours.ink(scheme)
        style = Self.style(ink, radius: radius, linkTarget: isPreview ? " target=\"_blank\"" : "")
        dark = scheme == .light ? Self.dark(brand.colours.ink(.dark)) : nil
        // Mail programs load no typefaces: the nearest that every machine has.
        typeface =
            brand.colours.brief.typeface == .serif
            ? "Georgia, 'Times New Roman', serif" : "Helvetica, Arial, sans-serif"
    }

    private static func style(_ ink: InkPalette, radius: Int, linkTarget: String) -> MailStyle {
        MailStyle(trusted: { element in
            let (name, rules) = rules(element, ink, radius)
            let target = element == .link || element == .button ? linkTarget : ""
            return target + (name.map { " class=\"m-\($0)\"" } ?? "") + " style=\"\(rules)\""
        })
    }

    private static func rules(_ element: MailElement, _ ink: InkPalette, _ radius: Int) -> (String?, String) {
        switch element {
        case .heading1: (nil, "margin:0 0 16px;font-size:22px;line-height:1.3;")
        case .heading2: (nil, "margin:24px 0 8px;font-size:18px;line-height:1.3;")
        case .heading3: (nil, "margin:24px 0 8px;font-size:16px;line-height:1.3;")
        case .paragraph: (nil, "margin:0 0 16px;")
        case .link: ("link", "color:\(ink.link);")
        case .button:
            (
                "button",
                "display:inline-block;padding:12px 20px;border:1px solid \(ink.buttonEdge);border-radius:\(radius)px;"
                    + "background:\(ink.button);color:\(ink.buttonText);font-weight:600;text-decoration:none;"
            )
        case .bulletList, .numberedList: (nil, "margin:0 0 16px;padding:0 0 0 24px;")
        case .item: (nil, "margin:0 0 4px;")
        case .quote:
            ("quote", "margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid \(ink.line);color:\(ink.quiet);")
        case .codeBlock:
            ("page", "margin:0 0 16px;padding:12px;background:\(ink.page);white-space:pre-wrap;font-size:14px;")
        case .code: (nil, "font-family:Menlo,Consolas,monospace;overflow-wrap:anywhere;")
        case .table: (nil, "margin:0 0 16px;border-collapse:collapse;")
        case .tableHead: ("cell", "padding:6px 24px 6px 0;border-bottom:1px solid \(ink.line);font-weight:600;")
        case .tableCell: ("cell", "padding:6px 24px 6px 0;border-bottom:1px solid \(ink.line);")
        case .rule: ("rule", "margin:24px 0;border:0;border-top:1px solid \(ink.line);")
        }
    }

    /// Every colour of the layout and of `rules` once more; a name too few leaves it light on dark.
    private static func dark(_ ink: InkPalette) -> Markup {
        let rules = [
            ".m-page{background:\(ink.page)", ".m-panel{background:\(ink.panel)", ".m-text{color:\(ink.text)",
            ".m-quiet{color:\(ink.quiet)", ".m-quote{color:\(ink.quiet) !important;border-color:\(ink.line)",
            ".m-link{color:\(ink.link)", ".m-line,.m-cell,.m-rule{border-color:\(ink.line)",
            ".m-top{border-color:\(ink.buttonEdge)", ".m-on-light{display:none", ".m-on-dark{display:inline",
            ".m-button{background:\(ink.button) !important;color:\(ink.buttonText) !important;border-color:\(ink.buttonEdge)",
        ].map { $0 + " !important}" }
        return Markup(trusted: "<style>@media (prefers-color-scheme:dark){\(rules.joined())}</style>")
    }
}
