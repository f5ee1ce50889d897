import Templates

/// What stands around every page of a tenant: its brand, the way around, and who is signed in.
struct SiteFrame: View {
    let lang: String
    let brand: BrandView
    let stylesheets: [String]
    let script: String
    let icons: String
    let nonce: String
    let csrf: String
    let path: String
    let nav: [NavItem]
    /// The pages that share a destination, where the page is one of them.
    let tabs: [Tab]
    let member: MemberView?
    let flash: FlashView?
    /// Shown to be looked at: what is in it leads nowhere.
    var isInert = false

    static let fields: [Field<Self>] = [
        .text("lang") { $0.lang },
        .view("brand") { $0.brand },
        .texts("stylesheets") { $0.stylesheets },
        .text("script") { $0.script },
        .text("icons") { $0.icons },
        .text("nonce") { $0.nonce },
        .text("csrf") { $0.csrf },
        .text("path") { $0.path },
        .list("nav") { $0.nav },
        .list("siblings") { $0.tabs },
        .flag("hasSiblings") { !$0.tabs.isEmpty },
        .view("member") { $0.member },
        .view("flash") { $0.flash },
        .flag("isInert") { $0.isInert },
    ]

    struct BrandView: View {
        let name, tagline, supportEmail, tokens, logo, logoDark, mark, markType: String
        /// Where people find help, besides the address; nil where there is no such page.
        let supportLink: String?
        /// The tenant's own stylesheet; nil where there is none, or none is worn.
        let styles: String?
        /// What browsers paint their own bars with.
        let toolbarLight, toolbarDark: String

        static let fields: [Field<Self>] = [
            .text("name") { $0.name },
            .text("tagline") { $0.tagline },
            .text("supportEmail") { $0.supportEmail },
            .text("supportLink") { $0.supportLink },
            .text("tokens") { $0.tokens },
            .text("styles") { $0.styles },
            .text("logo") { $0.logo },
            .text("logoDark") { $0.logoDark },
            .text("mark") { $0.mark },
            .text("markType") { $0.markType },
            .text("toolbarLight") { $0.toolbarLight },
            .text("toolbarDark") { $0.toolbarDark },
        ]
    }

    struct NavItem: View {
        let title, href, icon: String
        let isCurrent: Bool
        /// How many things wait there; nil when none does.
        var waiting: String?

        static let fields: [Field<Self>] = [
            .text("title") { $0.title },
            .text("href") { $0.href },
            .text("icon") { $0.icon },
            .flag("isCurrent") { $0.isCurrent },
            .text("waiting") { $0.waiting },
        ]
    }

    struct MemberView: View {
        let name, email, role, initials: String

        static let fields: [Field<Self>] = [
            .text("name") { $0.name },
            .text("email") { $0.email },
            .text("role") { $0.role },
            .text("initials") { $0.initials },
        ]
    }

    struct FlashView: View {
        let kind, text: String
        let isGood, isBad: Bool

        static let fields: [Field<Self>] = [
            .text("kind") { $0.kind },
            .text("text") { $0.text },
            .flag("isGood") { $0.isGood },
            .flag("isBad") { $0.isBad },
        ]
    }
}
