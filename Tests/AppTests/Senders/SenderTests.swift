import DNS
import Domains
import Foundation
import Mail
import Postgres
import Testing
import Values
import Web

@testable import App

@Suite(.queue, .site) struct `An address of the agency's own` {
    @Test func `is what mail comes from once all three records are found, signed for its domain`() async throws {
        let fixture = try await SenderFixture.make()
        let page = try await fixture.name()
        let records = try await fixture.records()
        #expect(page.text.contains("value=\"\(records.dkimName)\"") && page.text.contains("value=\"\(records.key)\""))
        #expect(page.text.contains("value=\"v=spf1 include:mail.operator.test ~all\""))
        #expect(page.text.contains("value=\"_dmarc.\(fixture.domain)\""))
        let before = try await fixture.sent()
        #expect(before.message.from.address.description == "post@desk.example" && before.signer == nil)
        #expect(before.message.from.name?.description == "Northwind Audio")

        try await fixture.prove()
        #expect(try await fixture.look() == .verified)
        let after = try await fixture.sent()
        #expect(after.message.from.address.description == fixture.address)
        #expect(after.message.from.name?.description == "The Desk")
        #expect(after.message.replyTo?.address.description == "hello@northwind.example")
        let wire = String(decoding: after.message.bytes(signedBy: after.signer), as: UTF8.self)
        #expect(wire.contains("d=\(fixture.domain);") && wire.contains("s=\(records.selector);"))
        let shown = try await fixture.agency.signIn(\.admin).get("/sender").words
        #expect(shown.contains("Mail is sent from \(fixture.address)"))
    }

    @Test(arguments: [0, 1, 2]) func `is not with one record too few`(missing: Int) async throws {
        let fixture = try await SenderFixture.make()
        try await fixture.name()
        try await fixture.prove()
        let records = try await fixture.records()
        fixture.world.set(.txt, [records.dkimName, records.spfName, records.dmarcName][missing])
        #expect(try await fixture.look() == .claimed)
        #expect(try await fixture.sent().message.from.address.description == "post@desk.example")
        let page = try await fixture.agency.signIn(\.admin).get("/sender")
        #expect(page.words.contains("Not found") && page.words.contains("Waits for its records"))
    }

    @Test func `shows what stands in the place of a record, and how to correct it`() async throws {
        let fixture = try await SenderFixture.make()
        try await fixture.name()
        let records = try await fixture.records()
        fixture.world.set(.txt, records.dkimName, "v=DKIM1; k=rsa; p=AAAA")
        fixture.world.set(.txt, records.spfName, "v=spf1 mx -all", "v=spf1 a ~all")
        fixture.world.set(.txt, records.dmarcName, "v=DMARC1; p=perhaps")
        #expect(try await fixture.look() == .claimed)
        let sight = try #require(try await fixture.sender()).sight
        #expect([sight.dkim, sight.spf, sight.dmarc] == [.otherKey, .several, .unreadable])
        let page = try await fixture.agency.signIn(\.admin).get("/sender")
        #expect(page.text.contains("value=\"v=spf1 mx a include:mail.operator.test -all\""))
        for words in ["There is another key", "more than one such record", "p=perhaps", "p=none, p=quarantine"] {
            #expect(page.words.contains(words), "\(words)")
        }
    }

    @Test func `may have its policy from the domain above`() async throws {
        let fixture = try await SenderFixture.make()
        try await fixture.name("desk@mail.\(fixture.domain)")
        try await fixture.prove()
        fixture.world.set(.txt, "_dmarc.mail.\(fixture.domain)", "another text")
        #expect(try await fixture.look() == .claimed)
        fixture.world.set(.txt, "_dmarc.\(fixture.domain)", "v=DMARC1; p=reject")
        #expect(try await fixture.look() == .verified)
    }

    @Test func `is given up three days after its records are gone, and taken again when they are back`() async throws {
        let fixture = try await SenderFixture.make()
        try await fixture.verify()
        let records = try await fixture.records()
        fixture.world.set(.txt, records.dkimName)
        #expect(try await fixture.look() == .verified)
        #expect(try await fixture.sent().message.from.address.description == fixture.address)
        #expect(try await fixture.agency.alerts().filter { $0.rule == .sender }.map(\.severity) == [.warn])
        fixture.world.pass(days: 3)
        #expect(try await fixture.look() == .lapsed)
        #expect(try await fixture.sent().message.from.address.description == "post@desk.example")
        #expect(try await fixture.agency.alerts().filter { $0.rule == .sender }.map(\.severity) == [.bad])
        try await fixture.prove()
        #expect(try await fixture.look() == .verified)
        #expect(try await fixture.agency.alerts().filter { $0.rule == .sender }.allSatisfy { $0.resolvedAt != nil })
    }

    @Test func `stays while no name server answers, however long`() async throws {
        let fixture = try await SenderFixture.make()
        try await fixture.verify()
        fixture.world.goAway()
        for _ in 0..<3 {
            fixture.world.pass(days: 30)
            #expect(try await fixture.look() == .verified)
        }
        #expect(try await fixture.agency.alerts().filter { $0.rule == .sender }.isEmpty)
        #expect(try await fixture.sender()?.sight.trouble != nil)
    }

    /// Each has a key of its own under a name of its own.
    @Test func `can be two agencies' at once, and one proves nothing for the other`() async throws {
        let world = DomainFixture.World()
        let (one, two) = (try await SenderFixture.make(in: world), try await SenderFixture.make(in: world))
        try await one.verify()
        try await two.name(one.address)
        #expect(try await two.look() == .claimed)
        #expect(try await two.sent().message.from.address.description == "post@desk.example")
        let (first, second) = (try await one.records(), try await two.records())
        #expect(first.dkimName != second.dkimName && first.key != second.key)
        try await two.prove()
        #expect(try await two.look() == .verified)
        #expect(try await one.look() == .verified)
    }

    @Test func `keeps its proof under another mailbox, and needs a new one at another domain`() async throws {
        let fixture = try await SenderFixture.make()
        try await fixture.verify()
        let before = try await fixture.records()
        try await fixture.name("sponsors@\(fixture.domain.uppercased())", as: "  Sponsors\u{202E}  ")
        let message = try await fixture.sent().message
        #expect(message.from.address.description == "sponsors@\(fixture.domain)")
        #expect(message.from.name?.description == "Sponsors")
        try await fixture.name("desk@other-\(fixture.domain)")
        #expect(try await fixture.sender()?.life.status == .claimed)
        #expect(try await fixture.records().key != before.key)
        #expect(try await fixture.sent().message.from.address.description == "post@desk.example")
    }

    @Test func `is removed with its key, and mail comes from the platform's again`() async throws {
        let fixture = try await SenderFixture.make()
        try await fixture.verify()
        let window = try await fixture.agency.signIn(\.admin)
        let page = try await window.submitForm(of: try await window.open("/sender"), ending: "/remove")
        #expect(page.words.contains("Removed"))
        #expect(try await fixture.sender() == nil)
        #expect(try await fixture.sent().message.from.address.description == "post@desk.example")
        let deeds: [String] = try await fixture.agency.site.owner.rows(
            "SELECT action FROM audit_log WHERE tenant_id = \(fixture.agency.id) AND action LIKE '%sender' ORDER BY id")
        #expect(deeds == ["name sender", "remove sender"])
    }

    @Test func `is not used when its key was sealed under another secret`() async throws {
        let fixture = try await SenderFixture.make()
        try await fixture.verify()
        let sink = Sink(.accepted("250 ok"))
        let site = try await TestSite.shared.process(
            clock: fixture.world.clock, secret: [UInt8](repeating: 9, count: 32),
            mailer: try sink.mailer(for: fixture.agency))
        let other = Agency(site: site, demo: fixture.agency.demo)
        try await other.post()
        try await other.workOnMail()
        #expect(sink.messages.map(\.from.address.description) == ["post@desk.example"])
    }

    @Test(arguments: [
        ("", "not an address"), ("desk", "not an address"), ("two words@a.example", "not an address"),
        ("desk@localhost", "cannot come from this domain"), ("desk@intranet", "not an address"),
        ("desk@co.uk", "Nobody owns this domain"), ("desk@desks.operator.test", "cannot come from this domain"),
        ("desk@192.0.2.1", "not an address"),
    ])
    func `is refused beside its field when mail cannot come from it, and what was typed stays`(
        typed: String, words: String
    ) async throws {
        let fixture = try await SenderFixture.make()
        let page = try await fixture.name(typed, as: "A name & more")
        #expect(page.status == 422 && page.words.contains(words))
        #expect(page.text.contains("value=\"\(typed)\"") && page.text.contains("value=\"A name &amp; more\""))
        #expect(try await fixture.name(as: " ").status == 422)
        let family = String(repeating: "👨‍👩‍👧‍👦", count: 40)
        #expect(try await fixture.name(as: family).words.contains("Use 120 characters at most."))
        #expect(try await fixture.sender() == nil)
    }

    @Test func `is looked at by a job, once at a time`() async throws {
        let fixture = try await SenderFixture.make()
        try await fixture.name()
        let rounds = DomainRounds(services: fixture.services)
        await rounds.enqueueDue()
        await rounds.enqueueDue()
        let id = try #require(try await fixture.sender()).id
        let count = try await fixture.agency.site.owner.value(
            "SELECT count(*) FROM jobs WHERE kind = 'senders.check' AND unique_key = \(id.description)", as: Int.self)
        #expect(count == 1)
    }
}

/// What the database itself refuses, whatever the app says.
@Suite(.site) struct `The wall around senders` {
    @Test func `lets no admin say what DNS has shown, or read the key`() async throws {
        let agency = try await TestSite.shared.northwind
        for sql in [
            "UPDATE senders SET status = 'verified', verified_at = now()",
            "UPDATE senders SET domain = 'other.example'",
            "UPDATE senders SET record = 'p=A'", "SELECT sealed FROM senders",
        ] as [SQL] {
            #expect(
                try await Attempt.run(sql, agency.preamble(.admin), on: agency.site.services.pool) == .refused("42501"))
        }
    }

    @Test(arguments: [Audience.visitor, .ops, .creator, .advertiser, .partner])
    func `lets nobody else see them`(audience: Audience) async throws {
        let agency = try await TestSite.shared.northwind
        let attempt = try await Attempt.count(
            "SELECT count(domain) FROM senders", agency.preamble(audience), on: agency.site.services.pool)
        #expect(attempt == .refused("42501"))
    }
}
