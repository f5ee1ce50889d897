public import Postgres
import Values

/// What whoever runs the installation does with tenants: founds one, reads one as a folder, and brings one in line with a
/// folder.
public struct Operator: Sendable {
    let pool: Pool
    private let clock: Clock

    /// The pool must be connected as somebody who may become `desk_operator`, which the app's login may not.
    public init(_ pool: Pool, clock: Clock = .system) {
        self.pool = pool
        self.clock = clock
    }

    /// Nil when there is no tenant of that slug, or when its brand cannot be understood.
    public func folder(of slug: String) async throws(PostgresError) -> TenantFolder? {
        guard let record = try await record(slug), let settings = record.brand.settings else { return nil }
        let pictures = try await pool.read(Self.role, Brand.Picture.all(settings.digests.sorted()))
        let admin = Preamble(role: "desk_admin", settings: [("app.tenant", record.id.uuid)])
        let mails = TenantMails(try await pool.read(admin, OwnMailTemplate.all()))
        return TenantFolder(slug, record, settings, pictures.map(\.file), mails)
    }

    /// What would change if the folder were applied now: nothing once it has been.
    public func differences(_ folder: TenantFolder) async throws -> [TenantDifference] {
        try TenantDifference.between(try await self.folder(of: folder.slug), folder)
    }

    /// Founds the tenant, or brings the one of that slug in line with the folder, in one transaction. Throws
    /// `OperatorProblem` when another tenant has one of its hosts. Gives what it changed; nothing to change is nothing done.
    @discardableResult
    public func apply(_ folder: TenantFolder) async throws -> [TenantDifference] {
        let changes = try await differences(folder)
        guard !changes.isEmpty else { return [] }
        let now = clock.now()
        let id = try await record(folder.slug)?.id ?? .new(at: now)
        let change = changes.map { Audit.Change($0.file, $0.removed.isEmpty ? "" : "as before", "as in the folder") }
        let statements =
            Tenant.found(folder, as: id) + [
                Self.becomeAdmin, Tenant.settle(folder.file), Audit.note("apply folder", change: change, from: nil),
            ]
        do {
            try await pool.transaction(Self.role(in: id)) { transaction in
                try await Self.checkHosts(of: folder, in: transaction)
                try await transaction.batch(statements)
                try await folder.mails.settle(in: transaction, at: now)
            }
        } catch let error as PostgresError where error.isUniqueViolation(of: "hosts_host_key") {
            throw OperatorProblem.changedMeanwhile(TenantFile.name)
        }
        return changes
    }

    /// Throws `OperatorProblem` when another tenant has one of the folder's hosts. Who is a moment quicker breaks the index.
    static func checkHosts(of folder: TenantFolder, in transaction: Transaction) async throws {
        let holders = try await transaction.rows(Tenant.holder(of: folder.file.hosts, but: folder.slug))
        if let holder = holders.first { throw OperatorProblem.hostTaken(holder.host, by: holder.slug) }
    }

    /// Of a transaction in which a tenant is made or changed.
    static func role(in id: ID<Tenant>) -> Preamble {
        Preamble(role: "desk_operator", settings: [("app.tenant", id.uuid)])
    }

    /// The operator may make tenants and nothing in them: the rest is done as their admin.
    static let becomeAdmin = Command("SET LOCAL ROLE desk_admin")

    private func record(_ slug: String) async throws(PostgresError) -> TenantFolder.Record? {
        try await pool.read(Self.role, TenantFolder.Record.of(slug)).first
    }

    private static let role = Preamble(role: "desk_operator")
}
