import Values
import Web

@testable import App

extension Statement {
    /// Those about links that let somebody in.
    static func links(_ tenant: DemoTenant) -> [Statement] {
        let (id, token, admin) = (ID<Invitation>.new(at: now), LinkToken(), Member(tenant.members.admin))
        let guest = Guest(email: "guest@new.example", name: "A guest", role: .ops, party: nil)
        return [
            Statement(.admin, Invitation.open()), Statement(.visitor, Invitation.behind(token, at: now)),
            Statement(.admin, Invitation.create(id, guest, token, by: Inviter(admin), at: now)),
            Statement(.admin, Invitation.renew(id, token, at: now)),
            Statement(.admin, Invitation.withdraw(id, at: now)),
            Statement(.jobs, Invitation.accept(id, token, at: now)),
            Statement(.jobs, Member.join(admin, passwordHash: "hash", at: now)),
            Statement(.admin, Member.exists("guest@new.example")),
            Statement(.admin, Parties.creators()), Statement(.admin, Parties.advertisers()),
            Statement(.jobs, PasswordReset.allow(admin.id, token, at: now)),
            Statement(.visitor, PasswordReset.member(behind: token, at: now)),
            Statement(.creator, PasswordReset.use(token, at: now)),
            Statement(.jobs, PasswordReset.reader(at: admin.email)),
            Statement(.advertiser, AddressChange.waiting(at: now)),
            Statement(.visitor, AddressChange.behind(token, at: now)),
            Statement(.jobs, AddressChange.ask("a@new.example", for: admin.id, token, at: now)),
            Statement(.jobs, AddressChange.confirm(token, at: now)),
            Statement(.ops, AddressChange.withdraw(of: admin.id)),
            Statement(.jobs, AddressChange.withdraw(of: admin.id)),
        ]
    }
}
