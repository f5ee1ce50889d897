import Hummingbird
import Web

/// The white-label sponsorship desk: what a request passes through from the socket to its page.
public enum App {
    /// Everything that answers requests; the server and the tests build the same.
    static func router(_ services: Services) -> Router<SiteContext> {
        let router = Router<SiteContext>.site()
        let door = FrontDoor<SiteContext>(
            trust: services.settings.isBehindProxy
                ? .forwardedHeaders : .none(secure: services.settings.certificates != nil),
            assets: services.assets, isExempt: Unsubscriptions.isOne, render: Errors(services: services).page)
        let endpoints = door.install(on: router)
        Probes.add(to: router, services)
        router.add(middleware: DatabaseOutages())
        router.add(middleware: TenantLookup(services: services))
        router.add(middleware: ModuleGate())
        router.add(middleware: SessionLookup())
        router.add(middleware: AlertLookup())
        router.add(middleware: SignInRedirects())
        Routes.add(to: router, services)
        endpoints.learn(router)
        return router
    }
}
