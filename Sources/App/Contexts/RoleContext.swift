import Hummingbird
import Web

/// A request of a member whose role is one of the proof's. To anybody else the page does not exist.
struct RoleContext<Proof: RoleProof>: ChildRequestContext, DeskContext {
    var coreContext: CoreRequestContextStorage
    var visit: Visit
    let desk: Desk
    let signedIn: SignedIn

    init(context: MemberContext) throws {
        guard Proof.roles.contains(context.member.role) else { throw HTTPFailure.notFound }
        coreContext = context.coreContext
        visit = context.visit
        desk = context.desk
        signedIn = context.signedIn
    }
}

/// Which roles a context admits.
protocol RoleProof {
    static var roles: Set<Member.Role> { get }
}

/// Ops people, and admins, who are ops with more.
typealias OpsContext = RoleContext<ForOps>
typealias AdminContext = RoleContext<ForAdmins>
/// Those who look for shows to sponsor, and those who sell them.
typealias BuyerContext = RoleContext<ForBuyers>
/// Those who answer for what a show delivers: its creator, and ops.
typealias DeliveryContext = RoleContext<ForDelivery>

enum ForOps: RoleProof { static let roles: Set<Member.Role> = [.ops, .admin] }
enum ForAdmins: RoleProof { static let roles: Set<Member.Role> = [.admin] }
enum ForBuyers: RoleProof { static let roles: Set<Member.Role> = [.advertiser, .ops, .admin] }
enum ForDelivery: RoleProof { static let roles: Set<Member.Role> = [.creator, .ops, .admin] }
