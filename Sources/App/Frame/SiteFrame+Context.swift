import Branding
import Hummingbird
import Templates
import Web

extension SiteFrame {
    /// The frame for a request; `csrf` is the token its forms carry.
    init(
        _ page: any SitePage.Type, _ request: Request, desk: Desk, signedIn: SignedIn?, visit: Visit, csrf: String
    ) {
        let services = desk.services
        let path = request.uri.path
        lang = desk.tenant.formats.languageTag
        brand = BrandView(desk.tenant, withStyles: page.takesStyles && !SafeView.isAsked(for: request))
        stylesheets = Self.styles.map(services.assets.path)
        script = services.assets.path("js/app.js")
        icons = services.assets.path("icons/icons.svg")
        nonce = visit.nonce.description
        self.csrf = csrf
        self.path = path
        let switches = desk.tenant.switches
        tabs = signedIn.map { Tab.all(for: $0.member.role, at: path, switches) } ?? []
        nav =
            signedIn.map {
                NavItem.all(for: $0.member.role, at: path, switches, waitingAlerts: desk.waitingAlerts)
            } ?? []
        member = signedIn.map { MemberView($0.member) }
        flash = services.flash.read(request, visit).map(FlashView.init)
    }

    static let styles = [
        "css/base.css", "css/forms.css", "css/pieces.css", "css/frame.css", "css/pages.css", "css/charts.css",
    ]
}

extension SiteFrame.BrandView {
    init(_ tenant: Tenant, withStyles: Bool) {
        let brand = tenant.brand
        name = tenant.name
        tagline = brand.tagline
        supportEmail = tenant.supportEmail
        supportLink = brand.settings.supportLink
        tokens = brand.path(of: brand.tokens)
        styles = withStyles ? brand.styles.map(brand.path) : nil
        toolbarLight = brand.colours.light[.rail].hex
        toolbarDark = brand.colours.dark[.rail].hex
        logo = brand.path(of: brand.logo)
        logoDark = brand.path(of: brand.logoDark)
        mark = brand.path(of: brand.mark)
        markType = brand.mark.file.type
    }
}

extension SiteFrame.NavItem {
    /// The destination whose path is the longest beginning of the page's is where one is.
    static func all(
        for role: Member.Role, at path: String, _ switches: SwitchBoard, waitingAlerts: Int = 0
    ) -> [Self] {
        let destinations = Navigation.destinations(for: role)
        let current = destinations.filter { $0.leads(to: path) }.max { $0.path.count < $1.path.count }
        return destinations.compactMap { destination in
            destination.entrance(switches).map {
                Self(
                    title: destination.title, href: $0, icon: destination.icon,
                    isCurrent: destination.path == current?.path,
                    waiting: $0 == Navigation.alerts.path ? count(waitingAlerts) : nil)
            }
        }
    }

    /// The badge has room for two digits.
    private static func count(_ number: Int) -> String? {
        number > 0 ? number > 99 ? "99+" : "\(number)" : nil
    }
}

extension SiteFrame.MemberView {
    init(_ member: Member) {
        name = member.name
        email = member.email
        role = member.role.title
        initials = member.initials
    }
}

extension SiteFrame.FlashView {
    init(_ flash: Flash) {
        kind = flash.kind.rawValue
        text = flash.text
        isGood = flash.kind == .success
        isBad = flash.kind == .warning
    }
}
