import Foundation
import Mail
import Postgres
import Testing
import Values

@testable import App

@Suite(.queue, .site) struct `A letter` {
    @Test func `is sent once, from the platform's address in the tenant's name`() async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        try await agency.post()
        try await agency.workOnMail()
        try await agency.workOnMail()
        let message = try #require(sink.messages.first)
        #expect(sink.messages.count == 1)
        #expect(message.from.address.description == "post@desk.example")
        #expect(message.from.name?.description == "Northwind Audio")
        #expect(message.replyTo?.address.description == "hello@northwind.example")
        #expect(message.to.address.description == agency.members.ops.email)
        #expect(message.isAutomatic && message.unsubscription == nil)
        let letter = try #require(try await agency.letters().first)
        #expect(letter.status == .sent && letter.attempts == 1 && letter.sentAt != nil)
        #expect(message.id.description == letter.messageID)
    }

    @Test func `that is put off is sent later, as the same message`() async throws {
        let sink = Sink(.postponed("451 greylisted"), .postponed("no connection"), .accepted("250 ok"))
        let agency = try await sink.agency()
        try await agency.post()
        try await agency.workOnMail()
        let waiting = try #require(try await agency.letters().first)
        #expect(waiting.status == .queued && waiting.lastError == "451 greylisted" && waiting.attempts == 1)
        #expect(waiting.nextAt.map { $0.timeIntervalSince(waiting.createdAt) >= 60 } == true)
        try await agency.workOnMail()
        try await agency.workOnMail()
        let sent = try #require(try await agency.letters().first)
        #expect(sent.status == .sent && sent.attempts == 3 && sent.lastError == nil)
        #expect(sink.messages.count == 3 && Set(sink.messages.map { $0.bytes() }).count == 1)
    }

    @Test func `that the server refuses has failed, and is sent again when somebody asks`() async throws {
        let sink = Sink(.refused("550 5.1.1 no such user"), .accepted("250 ok"))
        let agency = try await sink.agency()
        let ops = try await agency.signIn(\.ops)
        try await agency.post()
        try await agency.workOnMail()
        let list = try await ops.open("/outbox?status=failed")
        #expect(list.words.contains("1 failed") && list.words.contains("550 5.1.1 no such user"))
        let letter = try #require(try await agency.letters().first)
        let page = try await ops.open("/outbox/\(letter.id.short)")
        let form = try #require(page.forms.first { $0.action.hasSuffix("/retry") })
        #expect(try await ops.submit(form).words.contains("on its way again"))
        #expect(try await ops.submit(form).words.contains("did not fail"))
        try await agency.workOnMail()
        #expect(try await agency.letters().first?.status == .sent && sink.messages.count == 2)
        let deeds: [String] = try await agency.site.owner.rows(
            "SELECT action FROM audit_log WHERE tenant_id = \(agency.id) AND action = 'send mail again'")
        #expect(deeds.count == 1)
    }

    @Test func `that nobody takes for three days has failed`() async throws {
        let sink = Sink(.postponed("421 busy"))
        let agency = try await sink.agency()
        try await agency.post()
        for _ in 0..<10 { try await agency.workOnMail() }
        let letter = try #require(try await agency.letters().first)
        #expect(letter.status == .failed && letter.lastError == "421 busy" && sink.messages.count == 9)
    }

    @Test func `to an address that is none has failed without asking the server`() async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        try await agency.site.owner.run(
            "UPDATE members SET email = 'two words@x.example' WHERE tenant_id = \(agency.id) AND id = \(agency.members.ops.id)"
        )
        try await agency.post()
        try await agency.workOnMail()
        let letter = try #require(try await agency.letters().first)
        #expect(letter.status == .failed && sink.messages.isEmpty)
        #expect(letter.lastError == "The address two words@x.example cannot be written to.")
    }

    @Test func `is not written to somebody who may not sign in any more`() async throws {
        let agency = try await TestSite.shared.found()
        try await agency.site.owner.run("UPDATE members SET disabled_at = now() WHERE tenant_id = \(agency.id)")
        let (desk, reader) = (try agency.mailDesk, agency.members.ops.id)
        let mail = ImportFailedMail.sample(SampleRows(desk.tenant, at: "", reader: "", today: .demo))
        try await agency.database(.jobs).write {
            try await desk.post(mail, to: reader, in: $0, at: TestSite.noon)
        }
        #expect(try await agency.letters().isEmpty)
    }

    @Test func `whose process died in the middle is taken up again under the same attempt`() async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        try await agency.post()
        let id = try #require(try await agency.letters().first).id
        // As a worker leaves it that dies between the server's answer and the commit.
        let taken = try await agency.database(.jobs).write { try await $0.first(Letter.take(id, for: 1)) }
        #expect(taken?.letter.status == .sending)
        try await agency.workOnMail()
        #expect(try await agency.letters().first?.status == .sent)
        #expect(sink.messages.map(\.id.description) == [try #require(taken).letter.messageID])
    }

    @Test func `is not touched by an attempt that is over`() async throws {
        let agency = try await Sink(.postponed("421 busy")).agency()
        try await agency.post()
        try await agency.workOnMail()
        let id = try #require(try await agency.letters().first).id
        for attempt in [0, 1, 3] {
            let late = try await agency.database(.jobs).write { try await $0.first(Letter.take(id, for: attempt)) }
            #expect(late == nil, "\(attempt)")
        }
        try await agency.database(.jobs).run(Letter.sent(id, by: 1, at: TestSite.noon))
        #expect(try await agency.letters().first?.status == .queued)
    }
}

@Suite(.queue, .site) struct `The outbox` {
    @Test func `says that there is no mail server, and keeps letters until there is one`() async throws {
        let agency = try await TestSite.shared.found()
        let ops = try await agency.signIn(\.ops)
        #expect(try await ops.open("/outbox").words.contains("No mail yet"))
        try await agency.post()
        try await agency.workOnMail()
        #expect(try await agency.letters().map(\.status) == [.queued])
        #expect(try await ops.open("/outbox").words.contains("No mail server is set up"))
        let sink = Sink(.accepted("250 ok"))
        let later = try await sink.process(for: agency)
        try await later.keepOutbox()
        try await later.keepOutbox()
        try await later.workOnMail()
        #expect(try await agency.letters().map(\.status) == [.sent] && sink.messages.count == 1)
        #expect(try await later.signIn(\.ops).open("/outbox").words.contains("No mail server is set up") == false)
    }

    @Test func `gives a letter up whose job somebody cancelled`() async throws {
        let sink = Sink(.accepted("250 ok"))
        let agency = try await sink.agency()
        let ops = try await agency.signIn(\.ops)
        try await agency.post()
        let form = try #require(try await ops.open("/jobs").forms.first { $0.action.hasSuffix("/cancel") })
        _ = try await ops.submit(form)
        try await agency.keepOutbox()
        let letter = try #require(try await agency.letters().first)
        #expect(letter.status == .failed && letter.lastError?.contains("was cancelled") == true)
        #expect(sink.messages.isEmpty)
    }

    @Test func `throws away what was settled a month ago, and nothing else`() async throws {
        let agency = try await Sink(.accepted("250 ok"), .refused("550 no"), .postponed("421 busy")).agency()
        for _ in 0..<3 { try await agency.post() }
        try await agency.workOnMail()
        try await agency.keepOutbox()
        #expect(try await agency.letters().count == 3)
        try await agency.site.owner.run(
            "UPDATE outbox SET created_at = created_at - interval '31 days' WHERE tenant_id = \(agency.id)")
        try await agency.keepOutbox()
        #expect(try await agency.letters().map(\.status) == [.queued])
    }

    @Test func `shows what was typed as text, and only the plain part`() async throws {
        let agency = try await TestSite.shared.found()
        let evil = "</p><script>alert(1)</script>"
        try await agency.post(
            Draft(
                kind: "import failed", fromName: evil, replyTo: "a@b.example",
                shown: MailTexts(subject: evil, text: evil, html: "<b id=\"never-shown\">\(evil)</b>"),
                host: "northwind.localhost"))
        let ops = try await agency.signIn(\.ops)
        let letter = try #require(try await agency.letters().first)
        for path in ["/outbox", "/outbox/\(letter.id.short)"] {
            let page = try await ops.open(path)
            #expect(page.status == 200 && !page.text.contains("<script>alert") && !page.text.contains("never-shown"))
            #expect(page.words.contains(evil))
        }
    }

    @Test(arguments: ["?page=2", "?status=sent&page=1", "?status=nonsense", "?page=-4", "?page=99999999999"])
    func `bears any address`(query: String) async throws {
        let page = try await TestSite.shared.northwind.signIn(\.ops).open("/outbox\(query)")
        #expect(page.status == 200)
    }

    @Test func `has pages`() async throws {
        let agency = try await TestSite.shared.found()
        for _ in 0..<26 { try await agency.post() }
        let ops = try await agency.signIn(\.ops)
        #expect(try await ops.open("/outbox").text.contains("/outbox?page=2"))
        #expect(try await ops.open("/outbox?page=2").text.contains("rel=\"prev\""))
    }
}

extension Agency {
    fileprivate func keepOutbox() async throws {
        try await OutboxKeeper(services: site.services).keep(database(.jobs), at: site.services.clock.now())
    }
}
