import Postgres
import Values

extension Operator {
    /// Founds a tenant and invites its first admin, all of it or nothing. Throws `OperatorProblem` for what cannot be.
    public func found(_ founding: Founding, _ services: Services) async throws -> FoundedTenant {
        let (folder, now) = (try founding.folder(), services.clock.now())
        let id = ID<Tenant>.new(at: now)
        guard let tenant = Tenant(folder, as: id, services.settings), let home = tenant.home(services.settings) else {
            throw OperatorProblem.unfit(.hosts)
        }
        let invitation = try AdminInvitation(founding.admin, to: MailDesk(tenant: tenant, services: services), at: now)
        do {
            let steps = FoundingSteps(folder, as: id, invitation)
            try await pool.transaction(Self.role(in: id)) { try await steps.run(in: $0) }
        } catch let error as PostgresError where error.isUniqueViolation(of: "hosts_host_key") {
            throw OperatorProblem.changedMeanwhile(TenantFile.name)
        }
        return FoundedTenant(
            slug: tenant.slug, name: tenant.name, hosts: folder.file.hosts, home: home, invitation: invitation.summary)
    }
}

/// What the transaction of a founding does. A reference: Swift 6.3 loses its stack in a closure of a transaction that captures
/// all of this as values.
private final class FoundingSteps: Sendable {
    private let folder: TenantFolder
    private let id: ID<Tenant>
    private let invitation: AdminInvitation

    init(_ folder: TenantFolder, as id: ID<Tenant>, _ invitation: AdminInvitation) {
        (self.folder, self.id, self.invitation) = (folder, id, invitation)
    }

    func run(in transaction: Transaction) async throws {
        try await establish(in: transaction)
        try await invitation.make(in: transaction)
    }

    private func establish(in transaction: Transaction) async throws {
        try await Operator.checkHosts(of: folder, in: transaction)
        // Keeping would change a tenant that has the slug already, perhaps since a moment ago.
        try await transaction.run(Tenant.keep(folder.file, as: id))
        guard try await transaction.first(Tenant.exists(id, slug: folder.slug)) == true else {
            throw OperatorProblem.slugTaken(folder.slug)
        }
        try await transaction.batch(
            Tenant.furnish(folder) + [Operator.becomeAdmin, Audit.note("create desk", from: nil)])
    }
}

/// A tenant that was just founded, as scripts read it.
public struct FoundedTenant: Encodable, Sendable {
    public let slug, name: String
    public let hosts: [String]
    /// Where the desk is.
    public let home: String
    public var invitation: InvitationSummary
}

extension App {
    /// Invites an admin to a desk that there is, such as one whose first invitation ran out. Throws `OperatorProblem`.
    public static func invite(
        _ admin: FirstAdmin, to slug: String, _ services: Services
    ) async throws -> InvitationSummary {
        try await prepare(services)
        guard let tenant = services.directory.all.first(where: { $0.slug == slug }) else {
            throw OperatorProblem.noTenant(slug)
        }
        let desk = MailDesk(tenant: tenant, services: services)
        let invitation = try AdminInvitation(admin, to: desk, at: services.clock.now())
        let database = TenantDatabase(services.pool, tenant: tenant.id, audience: .admin)
        try await database.write { try await invitation.make(in: $0) }
        return invitation.summary
    }
}
