import FoundationEssentials
import Jobs
import Postgres
import Values
import Web

/// Somebody has asked for a new password. Whether a member has the address is looked up by this job and not by the request:
/// the answer takes as long for an address that nobody has.
struct PasswordResetWork: Codable, Sendable {
    static let kind = JobKind<PasswordResetWork>("passwords.reset", maxAttempts: 3, timeout: .seconds(30))

    let email: String

    func run(_ run: JobRun, _ services: Services) async throws {
        guard let tenant = services.directory.all.first(where: { $0.id.uuid == run.tenant }) else { return }
        let desk = MailDesk(tenant: tenant, services: services)
        let (token, now) = (LinkToken(), services.clock.now())
        try await run.finish { transaction in
            guard let found = try await transaction.first(PasswordReset.reader(at: email)) else { return }
            try await transaction.run(PasswordReset.allow(found.id, token, at: now))
            try await desk.reset(found.reader, token, in: transaction, at: now)
        }
    }
}
