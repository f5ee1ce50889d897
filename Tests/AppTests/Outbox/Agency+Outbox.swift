import Foundation
import Jobs
import Mail
import MailText
import Postgres
import Synchronization
import Testing
import Values
import Web

@testable import App

extension Agency {
    /// Writes to the ops member.
    func post(_ draft: Draft? = nil) async throws {
        let draft = draft ?? .sample(at: host)
        let (member, now) = (members.ops.id, site.services.clock.now())
        try await database(.jobs).write { transaction in
            guard let reader = try await transaction.first(MailReader.member(member, wanting: .welcome)) else { return }
            try await draft.post(to: reader, in: transaction, at: now)
        }
    }

    /// A letter in the outbox with what only its reader may see, and a mail in the agency's own words, as the walls need them.
    func furnishOutbox() async throws {
        var draft = Draft.sample(at: host)
        draft.secret = MailTexts(subject: "A subject", text: "A link.\n", html: "<p>A link.</p>\n")
        try await post(draft)
        try await database(.jobs).run(Mute.add(.makegoodDue, of: members.ops.id))
        let source = MailSource(subject: "Own words", text: "About {{file}}: {{reason}} {{link}}")
        try await database(.admin).run(
            OwnMailTemplate.save(source, as: .importFailed, seen: 0, by: members.admin.name, at: TestSite.noon))
    }

    /// Whoever writes its mails.
    var mailDesk: MailDesk {
        get throws {
            let tenant = try #require(site.services.directory.all.first { $0.id == id })
            return MailDesk(tenant: tenant, services: site.services)
        }
    }

    /// A mail in the house's words, about nothing that the agency has.
    func sample(of kind: MailKind) throws -> MailTexts {
        let (desk, home) = (try mailDesk, "http://desk.example")
        let rows = SampleRows(desk.tenant, at: home, reader: "Somebody Else", today: .demo)
        return try desk.texts(
            try desk.template(of: kind, nil), desk.sampleValues(of: kind, rows), MailLook(desk.tenant.brand), at: home)
    }

    /// The letters of the agency, the newest first.
    func letters() async throws -> [Letter] {
        try await database(.ops).read(Letter.list(OutboxFilter(.init())))
    }

    /// Lets every job about mail run that is due, whatever the time on their next attempt says.
    func workOnMail() async throws {
        let services = site.services
        try await site.owner.run(
            "UPDATE jobs SET run_at = \(TestSite.noon) WHERE tenant_id = \(id) AND kind = \(MailDelivery.kind.name)")
        var registry = JobRegistry()
        registry.on(MailDelivery.kind) { delivery, run in try await delivery.run(run, services) }
        try await work(registry)
    }
}

/// A mail server that answers as it is told to, and keeps what it was given.
final class Sink: Sendable {
    private let state = Mutex((answers: [Handover](), messages: [Message](), signers: [DKIMSigner?](), host: ""))

    /// The answers in turn; the last one again and again.
    init(_ answers: Handover...) {
        state.withLock { $0.answers = answers }
    }

    var messages: [Message] { state.withLock { $0.messages } }

    /// Who signed each of them; nil for the platform.
    var signers: [DKIMSigner?] { state.withLock { $0.signers } }

    /// The way here, for the mail of an agency.
    func mailer(for agency: Agency) throws -> Mailer {
        state.withLock { $0.host = agency.host }
        return try mailer
    }

    private var mailer: Mailer {
        get throws {
            Mailer(sender: try MailAddress("post@desk.example")) { message, signer in
                self.state.withLock { state in
                    // A worker takes the mail of every agency.
                    guard message.id.description.hasSuffix("@\(state.host)>") else { return .postponed("not now") }
                    state.messages.append(message)
                    state.signers.append(signer)
                    let answer = state.answers.first ?? .accepted("250 ok")
                    if state.answers.count > 1 { state.answers.removeFirst() }
                    return answer
                }
            }
        }
    }

    /// A new agency in a process whose mail goes here.
    func agency() async throws -> Agency {
        try await process(for: try await TestSite.shared.found())
    }

    /// A process whose mail goes here, that of the agency at least.
    func process(for agency: Agency) async throws -> Agency {
        Agency(site: try await TestSite.shared.process(mailer: try mailer(for: agency)), demo: agency.demo)
    }
}
