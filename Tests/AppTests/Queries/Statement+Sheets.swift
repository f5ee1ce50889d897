import Foundation
import GoogleFake
import GoogleSheets
import Outbound
import Values
import Web

@testable import App

extension Statement {
    /// Those about sheets and their key; ops people add and change them, the schedule reads.
    static func sheets(_ tenant: DemoTenant) throws -> [Statement] {
        let now = TestSite.noon
        let (id, item, member) = (ID<Sheet>.new(at: now), ID<Import>.new(at: now), Member(tenant.members.ops))
        let key = try ServiceAccountKey(json: Array(FakeKey().json().utf8))
        let choices = SheetChoices(FormFields([.init(name: "name", value: "A")]))
        let origin = Sheet.Origin.link("https://a.test/")
        let forOps = [
            Statement(.ops, Sheet.all(at: now)), Statement(.ops, Sheet.find(url: "https://a.test/")),
            Statement(.ops, Sheet.add(id, origin, choices, by: member, at: now)),
            Statement(.ops, Sheet.change(id, origin, choices, at: now)), Statement(.ops, Sheet.pause(id)),
            Statement(.ops, Sheet.resume(id, at: now)), Statement(.ops, Sheet.remove(id)),
            Statement(.ops, Sheet.say([:], by: item)),
            Statement(.ops, Import.latest(20, from: id)), Statement(.ops, SheetKey.remove()),
            Statement(.ops, SheetKey.add(.new(at: now), key, sealed: [0], by: member, at: now)),
        ]
        let forJobs = [
            Statement(.jobs, Sheet.due(at: now)), Statement(.jobs, Sheet.hold(id)),
            Statement(.jobs, Sheet.took(id, item, Validators(), next: now, at: now)),
            Statement(.jobs, Sheet.confirm(id, next: nil, at: now)),
            Statement(.jobs, Sheet.fail(id, because: "a reason", next: now)),
            Statement(.jobs, Import.receive(item, from: .sample, for: SheetRead(id), at: now)),
            Statement(.jobs, Import.forgetReceiving(from: id)),
            Statement(.jobs, Import.supersede(from: id, by: item, at: now)),
            Statement(.jobs, Import.commit(item, seen: nil, job: item.uuid)),
        ]
        return forOps + forJobs
            + [Audience.ops, .jobs].flatMap { audience in
                [
                    Statement(audience, Sheet.find(id, at: now)), Statement(audience, SheetKey.current()),
                    Statement(audience, Sheet.waitsOver(at: now)),
                ]
            }
    }
}
