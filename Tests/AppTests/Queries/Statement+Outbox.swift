import MailText
import Values
import Web

@testable import App

extension Statement {
    /// Those about mail, and about who is told.
    static func outbox(_ tenant: DemoTenant) -> [Statement] {
        let (id, reader) = (ID<Letter>.new(at: now), MailReader(Member(tenant.members.ops)))
        let texts = MailTexts(subject: "A subject", text: "A text.\n", html: "<p>A text.</p>\n")
        var filter = OutboxFilter(FormFields())
        filter.status = .failed
        let shared = [Audience.ops, .jobs].flatMap { audience in
            [
                Statement(
                    audience, Letter.post(id, .sample(at: "b.example"), as: "<a@b.example>", to: reader, at: now)),
                Statement(audience, Letter.keep(texts, of: id)),
                Statement(audience, MailReader.member(tenant.members.ops.id, wanting: .importFailed)),
                Statement(audience, OwnMailTemplate.find(.invite)),
                Statement(audience, Import.peopleBehind(.new(at: now))),
                Statement(audience, Import.peopleWaiting(for: .new(at: now))),
            ]
        }
        let choices = [Audience.admin, .ops, .creator, .advertiser].flatMap { audience in
            [
                Statement(audience, Mute.own()), Statement(audience, Mute.forgetOwn()),
                Statement(audience, Mute.chooseOwn([.reportReady])),
            ]
        }
        return shared + choices + [
            Statement(.jobs, Mute.add(.reportReady, of: tenant.members.ops.id)),
            Statement(.admin, OwnMailTemplate.all()), Statement(.admin, OwnMailTemplate.drop(.invite)),
            Statement(
                .admin,
                OwnMailTemplate.save(
                    MailSource(subject: "a", text: "b"), as: .invite, seen: 1, by: "Helena", at: now)),
            Statement(.admin, SampleRows.find()), Statement(.jobs, Letter.forgetSecret(of: id)),
            Statement(.ops, Letter.list(filter)), Statement(.ops, Letter.find(id)), Statement(.ops, Letter.counts()),
            Statement(.ops, Letter.sendAgain(id, at: now)),
            Statement(.jobs, Letter.take(id, for: 1)), Statement(.jobs, Letter.sent(id, by: 1, at: now)),
            Statement(.jobs, Letter.postpone(id, after: 1, until: now, because: "a reason")),
            Statement(.jobs, Letter.fail(id, after: 1, because: "a reason")),
            Statement(.jobs, Letter.forgotten(at: now)), Statement(.jobs, Letter.failAbandoned()),
            Statement(.jobs, Letter.prune(at: now)),
        ]
    }
}

extension Draft {
    /// A mail for tests that need none in particular.
    static func sample(at host: String) -> Draft {
        Draft(
            kind: "import failed", fromName: "Northwind Audio", replyTo: "hello@northwind.example",
            shown: MailTexts(subject: "A subject", text: "A text.\n", html: "<p>A text.</p>\n"), host: host)
    }
}

extension MailReader {
    static let sample = MailReader(name: "Maria Castellane", address: "maria@northwind.example")
}
