import Hummingbird
import Values
import Web

/// A request of somebody who has signed in. Its database shows what this member's audience may see.
struct MemberContext: ChildRequestContext, DeskContext {
    var coreContext: CoreRequestContextStorage
    var visit: Visit
    let desk: Desk
    let signedIn: SignedIn

    /// Throws `SignInNeeded` for a visitor.
    init(context: TenantContext) throws {
        guard let signedIn = context.signedIn else { throw SignInNeeded() }
        coreContext = context.coreContext
        visit = context.visit
        desk = context.desk
        self.signedIn = signedIn
    }
}

/// Nobody is signed in on a page for members: answered with the way to the sign-in form, which leads back.
struct SignInNeeded: Error {}

/// What pages for members have in common: a desk, a person, and the database as that person.
protocol DeskContext: VisitContext, Sendable {
    var desk: Desk { get }
    var signedIn: SignedIn { get }
}

extension DeskContext {
    var tenant: Tenant { desk.tenant }
    var member: Member { signedIn.member }

    var database: TenantDatabase {
        TenantDatabase(desk.services.pool, tenant: tenant.id, member: member)
    }

    /// The day it is for the tenant.
    var today: Day { tenant.today(desk.services.clock) }
}
