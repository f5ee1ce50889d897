import FoundationEssentials
import Templates
import Values
import Web

extension Workload {
    /// The shows page of the advertiser, to be rendered without a request.
    package struct ShowsPage: Sendable {
        private let templates: TemplateSet
        private let catalogue: ShowCatalogue
        private let tenant: Tenant
        private let frame: SiteFrame
        private let page: ShowsIndex

        fileprivate init(_ workload: Workload, _ catalogue: ShowCatalogue) {
            let services = workload.services
            templates = services.templates.current(for: workload.tenant)
            tenant = workload.tenant
            self.catalogue = catalogue
            frame = SiteFrame(tenant, services, workload.advertiser, at: "/shows")
            page = ShowsIndex(catalogue, ShowFilter(FormFields()), tenant.formats)
        }

        /// From the page value to bytes.
        package func render() throws -> [UInt8] {
            try templates.render(page, in: frame)
        }

        /// From the records to bytes: sorting, formatting and charts as well.
        package func make() throws -> [UInt8] {
            let page = ShowsIndex(catalogue, ShowFilter(FormFields()), tenant.formats)
            return try templates.render(page, in: frame)
        }
    }

    /// Reads the records of the page.
    package func readShowsPage() async throws -> ShowsPage {
        ShowsPage(self, try await ShowCatalogue.read(database(of: advertiser), today: today))
    }
}

extension SiteFrame {
    /// The frame of a signed-in member's page, without a request.
    fileprivate init(_ tenant: Tenant, _ services: Services, _ member: Member, at path: String) {
        self.init(
            lang: tenant.formats.languageTag, brand: BrandView(tenant, withStyles: true),
            stylesheets: Self.styles.map(services.assets.path), script: services.assets.path("js/app.js"),
            icons: services.assets.path("icons/icons.svg"), nonce: ScriptNonce().description,
            csrf: services.csrf.token(for: member.id.short), path: path,
            nav: NavItem.all(for: member.role, at: path, tenant.switches), tabs: [],
            member: MemberView(member), flash: nil)
    }
}
