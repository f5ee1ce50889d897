public import Hummingbird

/// The middleware every request passes, in the only order that works. Each line says what it must be outside of.
public struct FrontDoor<Context: VisitContext>: Sendable {
    private let trust: ProxyTrust
    private let assets: Assets
    private let isExempt: @Sendable (Request) -> Bool
    private let render: ErrorPages<Context>.Renderer

    /// `trust` says whether forwarded headers may be believed, `render` draws an error page in the site's look. Exempt
    /// are requests that prove themselves without cookies (signed webhooks, API keys); the same-origin rule leaves
    /// them alone.
    public init(
        trust: ProxyTrust, assets: Assets, isExempt: @escaping @Sendable (Request) -> Bool = { _ in false },
        render: @escaping ErrorPages<Context>.Renderer = { _, _, _ in nil }
    ) {
        self.trust = trust
        self.assets = assets
        self.isExempt = isExempt
        self.render = render
    }

    /// Adds the chain to a router that has no routes yet. Call `learn` on the result once all are added.
    public func install(on router: Router<Context>) -> Endpoints<Context> {
        let endpoints = Endpoints<Context>()
        router.add(middleware: Arrival(trust: trust))  // everything: it says who is asking for which host
        router.add(middleware: RequestLog())  // errors, so that their status is logged
        router.add(middleware: HeadRequests())  // whatever may answer with a body
        router.add(middleware: SecurityHeaders())  // error pages and assets
        router.add(middleware: Compression())  // error pages
        router.add(middleware: ErrorPages(render: render))  // everything that throws
        router.add(middleware: HostGuard())  // everything that reads the host
        router.add(middleware: AssetFiles(assets))  // tenant and session look-ups
        router.add(middleware: endpoints)  // the routes
        router.add(middleware: SameOrigin(isExempt: isExempt))  // everything that changes something
        return endpoints
    }
}

extension Router where Context: VisitContext {
    /// A router that also answers HEAD wherever it answers GET.
    public static func site() -> Router<Context> {
        Router(context: Context.self, options: [.autoGenerateHeadEndpoints])
    }
}
