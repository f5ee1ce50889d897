import Hummingbird
import Logging
import Web

/// What every request starts with. Middleware fills in whose desk it is for and who sent it; the child contexts turn
/// what must be there into types that cannot be without it.
struct SiteContext: VisitContext {
    var coreContext: CoreRequestContextStorage
    var visit: Visit
    /// The desk of the tenant that owns the host; nil for a host of nobody.
    var desk: Desk?
    /// Who shows a valid session; nil for a visitor.
    var signedIn: SignedIn?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        visit = Visit(source: source)
        logger[metadataKey: Visit.loggerKey] = .string(visit.requestID)
    }
}

/// A tenant and the services its pages need.
struct Desk: Sendable {
    let tenant: Tenant
    let services: Services
    /// Alerts that nobody looks after yet; counted for those whose rail says so, 0 for everybody else.
    var waitingAlerts = 0
}
