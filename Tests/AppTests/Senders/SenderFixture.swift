import DNS
import Domains
import Foundation
import Mail
import Postgres
import Values
import Web

@testable import App

/// An agency in a process of its own, whose DNS, clock and mail server a test sets as it goes.
struct SenderFixture: Sendable {
    let agency: Agency
    let world: DomainFixture.World
    let sink: Sink
    let domain: String

    static func make(in world: DomainFixture.World = .init()) async throws -> SenderFixture {
        let founded = try await TestSite.shared.found()
        let sink = Sink(.accepted("250 ok"))
        let site = try await TestSite.shared.process(
            clock: world.clock, mailer: try sink.mailer(for: founded), resolver: world.resolver)
        let domain = "\(UUID().uuidString.lowercased().prefix(12)).example"
        return SenderFixture(agency: Agency(site: site, demo: founded.demo), world: world, sink: sink, domain: domain)
    }

    var services: Services { agency.site.services }
    var address: String { "desk@\(domain)" }

    /// Types a name and an address into the form; the answer is the page.
    @discardableResult
    func name(_ address: String? = nil, as name: String = "The Desk") async throws -> Answer {
        let window = try await agency.signIn(\.admin)
        guard let form = try await window.open("/sender").form(to: "/sender") else {
            throw Agency.Unexpected(text: "There is no form")
        }
        let fields = form.fields.merging(["name": name, "address": address ?? self.address]) { $1 }
        return try await window.follow(try await window.post(form.action, fields))
    }

    func sender() async throws -> Sender? {
        try await agency.database(.admin).first(Sender.current(at: services.clock.now()))
    }

    func records() async throws -> SenderRecords {
        guard let sender = try await sender(), let records = SenderRecords(sender, services.settings.mailServers) else {
            throw Agency.Unexpected(text: "There is nothing to prove")
        }
        return records
    }

    /// Sets the three records as the page shows them.
    func prove() async throws {
        let records = try await records()
        world.set(.txt, records.dkimName, records.key)
        world.set(.txt, records.spfName, "a text", "v=spf1 include:mail.operator.test -all")
        world.set(.txt, records.dmarcName, "v=DMARC1; p=none")
    }

    /// What the job does, without a queue in which other tests' workers look for work.
    @discardableResult
    func look() async throws -> SenderStatus? {
        guard let sender = try await sender(),
            let tenant = services.directory.all.first(where: { $0.id == agency.id })
        else { return nil }
        let look = await SenderLook.take(at: try await records(), services.resolver)
        let settling = SenderSettling(look: look, tenant, now: services.clock.now())
        try await agency.database(.jobs).write { try await settling.settle(sender.id, in: $0) }
        return try await self.sender()?.life.status
    }

    /// Named, proved and looked at.
    func verify() async throws {
        try await name()
        try await prove()
        try await look()
    }

    /// The message that goes out when somebody is written to now.
    func sent() async throws -> (message: Message, signer: DKIMSigner?) {
        try await agency.post()
        try await agency.workOnMail()
        guard let message = sink.messages.last, let signer = sink.signers.last else {
            throw Agency.Unexpected(text: "Nothing was sent")
        }
        return (message, signer)
    }
}

extension Agency {
    /// An address that was named and is not looked at for a year, as the walls need one.
    func furnishSender() async throws {
        let now = TestSite.noon.addingTimeInterval(86_400 * 365)
        let wish = SenderWish(name: "The Desk", address: try MailAddress("desk@\(demo.slug).example"))
        let key = SenderKey(
            selector: "desk-0f0f0f0f", record: "v=DKIM1; k=rsa; p=AAAA", sealed: [UInt8](repeating: 0, count: 64))
        try await database(.admin).run(
            Sender.add(.new(at: TestSite.noon), wish, key, by: Member(members.admin), at: now))
    }
}
