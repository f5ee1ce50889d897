import Branding
import Templates

/// What stands around the text of every mail of a tenant, as `emails/layout` has it.
struct MailLayout: Page {
    typealias Frame = NoFrame
    static let template = "emails/layout"

    let lang, name, subject, supportEmail: String
    /// Where people find help, besides the address.
    let supportLink: String?
    let home: String
    /// The desk's logo for the paper of the mail, and, where that may turn dark, the one for then.
    let logo: String
    let logoInTheDark: String?
    /// Where the reader stops such mail; nil for mail that nobody can do without.
    let stop: String?
    let content: Markup
    let look: MailLook

    init(_ tenant: Tenant, at home: String, subject: String, content: Markup, _ look: MailLook, stop: String?) {
        self.stop = stop
        lang = tenant.formats.languageTag
        name = tenant.name
        supportEmail = tenant.supportEmail
        let brand = tenant.brand
        supportLink = brand.settings.supportLink
        let (plain, dark) = (home + brand.path(of: brand.logo), home + brand.path(of: brand.logoDark))
        (logo, logoInTheDark) = look.isDark ? (dark, nil) : (plain, dark)
        (self.home, self.subject, self.content, self.look) = (home, subject, content, look)
    }

    static let fields: [Field<Self>] = [
        .text("lang") { $0.lang },
        .text("name") { $0.name },
        .text("subject") { $0.subject },
        .text("supportEmail") { $0.supportEmail },
        .text("supportLink") { $0.supportLink },
        .text("home") { $0.home },
        .text("logo") { $0.logo },
        .text("logoInTheDark") { $0.logoInTheDark },
        .text("stop") { $0.stop },
        .markup("content_html") { $0.content },
        .markup("dark_html") { $0.look.dark },
        .flag("isDark") { $0.look.isDark },
        .text("typeface") { $0.look.typeface },
        .view("ink") { Ink($0.look.ink) },
    ]

    struct Ink: View {
        let ink: InkPalette

        init(_ ink: InkPalette) { self.ink = ink }

        static let fields: [Field<Self>] = [
            .text("page") { $0.ink.page },
            .text("panel") { $0.ink.panel },
            .text("line") { $0.ink.line },
            .text("text") { $0.ink.text },
            .text("quiet") { $0.ink.quiet },
            .text("top") { $0.ink.buttonEdge },
        ]
    }
}
