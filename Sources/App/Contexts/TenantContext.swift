import Hummingbird
import Web

/// A request to a tenant's host. Its database is the visitor's: nobody has signed in, or it does not matter who has.
struct TenantContext: ChildRequestContext, VisitContext {
    var coreContext: CoreRequestContextStorage
    var visit: Visit
    let desk: Desk
    let signedIn: SignedIn?

    /// Throws 404 for a host of nobody.
    init(context: SiteContext) throws {
        guard let desk = context.desk else { throw HTTPFailure.notFound }
        coreContext = context.coreContext
        visit = context.visit
        self.desk = desk
        signedIn = context.signedIn
    }

    var database: TenantDatabase {
        TenantDatabase(desk.services.pool, tenant: desk.tenant.id, audience: .visitor)
    }
}
