import Domains
import Foundation
import Mail
import Values

@testable import App

extension Statement {
    /// Those about the address that mail comes from; admins name it, jobs look at DNS and send.
    static func senders(_ tenant: DemoTenant) throws -> [Statement] {
        let (now, id) = (TestSite.noon, ID<Sender>.new(at: TestSite.noon))
        let wish = SenderWish(name: "The Desk", address: try MailAddress("desk@own.example"))
        let key = SenderKey(selector: "desk-00", record: "p=A", sealed: [UInt8](repeating: 0, count: 40))
        var life = SenderLife(.verified)
        life.verifiedAt = now
        return [
            Statement(.admin, Sender.current(at: now)),
            Statement(.admin, Sender.add(id, wish, key, by: Member(tenant.members.admin), at: now)),
            Statement(.admin, Sender.change(id, wish)), Statement(.admin, Sender.remove(id)),
            Statement(.jobs, Sender.find(id, at: now)), Statement(.jobs, Sender.hold(id, at: now)),
            Statement(.jobs, Sender.keep(id, life, Sender.Sight(), next: now, at: now)),
            Statement(.jobs, VerifiedSender.current()),
        ]
    }
}
