import Domains
import Foundation
import Values

@testable import App

extension Statement {
    /// Those about hosts; admins add and remove them, jobs look at DNS.
    static func domains(_ tenant: DemoTenant) throws -> [Statement] {
        let now = TestSite.noon
        let (id, name) = (ID<Domain>.new(at: now), try DomainName("ads.example.com"))
        let token = String(repeating: "a", count: 40)
        var life = DomainLife(.proven)
        life.provenAt = now
        let forAdmins = [
            Statement(.admin, Domain.all(at: now)), Statement(.admin, Domain.find(id, at: now)),
            Statement(.admin, Domain.claim(name, as: id, token: token, by: "Anna", at: now)),
            Statement(.admin, Domain.release(id, at: now)), Statement(.admin, Domain.forgetClaim(id)),
            Statement(.admin, Domain.makeNonePrimary()), Statement(.admin, Domain.makePrimary(id)),
        ]
        let forJobs = [
            Statement(.jobs, Domain.hold(id, at: now)), Statement(.jobs, Domain.isFree(name, at: now)),
            Statement(.jobs, Domain.keep(id, life, Domain.Sight(), next: now, at: now)),
            Statement(.jobs, Domain.noteSeen(name.host, at: now)), Statement(.jobs, Domain.forgetReleased(id)),
        ]
        return forAdmins + forJobs
            + [Audience.admin, .jobs].map { Statement($0, Domain.find(host: name.host.name, at: now)) }
    }
}
