import Branding
import Templates
import Values

/// What stands around every mail of a tenant, and which of its parts is written. A template writes all three in turn:
/// the subject, the plain text, and the HTML that says the same.
struct MailFrame: View {
    enum Part: Sendable {
        case subject, text, html
    }

    let part: Part
    let lang, name, supportEmail, typeface: String
    /// The brand's colour as it is, and so that text in it can be read.
    let accent, link: String
    /// Where the desk is, and its logo there.
    let home, logo: String

    init(_ tenant: Tenant, at home: String, _ part: Part) {
        self.part = part
        self.home = home
        lang = tenant.formats.languageTag
        name = tenant.name
        supportEmail = tenant.supportEmail
        let ink = tenant.brand.colours.ink(.light)
        (accent, link) = (ink.button, ink.link)
        // Mail programs load no typefaces: the nearest that every machine has.
        typeface =
            tenant.brand.colours.brief.typeface == .serif
            ? "Georgia, 'Times New Roman', serif" : "Helvetica, Arial, sans-serif"
        logo = home + tenant.brand.logo.path
    }

    static let fields: [Field<Self>] = [
        .flag("isSubject") { $0.part == .subject },
        .flag("isText") { $0.part == .text },
        .flag("isHTML") { $0.part == .html },
        .text("lang") { $0.lang },
        .text("name") { $0.name },
        .text("supportEmail") { $0.supportEmail },
        .text("accent") { $0.accent },
        .text("link") { $0.link },
        .text("typeface") { $0.typeface },
        .text("home") { $0.home },
        .text("logo") { $0.logo },
    ]
}

/// A mail, whose template is `emails/<name>`.
protocol MailPage: Page where Frame == MailFrame {
    /// What it is about, as the outbox lists it: `import failed`.
    static var kind: String { get }
}
