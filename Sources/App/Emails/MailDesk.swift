import Branding
import FoundationEssentials
import Logging
import MailText
import Postgres
import Templates
import Values

/// Writes mails in a tenant's name and look, and puts them into its outbox.
struct MailDesk: Sendable {
    let tenant: Tenant
    let services: Services

    /// Posts the mail to a member, in the transaction of what it tells of. Nothing happens when the member may not sign in
    /// any more, or does without such mail.
    func post<M: DeskMail>(_ mail: M, to member: ID<Member>, in transaction: Transaction, at now: Date) async throws {
        guard let reader = try await transaction.first(MailReader.member(member, wanting: M.kind)) else { return }
        let link = M.kind.isOptional ? MuteLink(of: M.kind, to: member, at: tenant.id) : nil
        try await post(mail, to: reader, stoppedBy: link, in: transaction, at: now)
    }

    /// Posts the mail to whoever has the address. Nothing happens for a tenant without a host, to which no link could lead.
    /// It is not sent after `end`, when what it offers ends.
    func post<M: DeskMail>(
        _ mail: M, to reader: MailReader, until end: Date? = nil, stoppedBy link: MuteLink? = nil,
        in transaction: Transaction, at now: Date
    ) async throws {
        let own = try await transaction.first(OwnMailTemplate.find(M.kind))
        let template = try template(of: M.kind, own?.source)
        guard var draft = try draft(mail, to: reader, template: template, stoppedBy: link) else { return }
        draft.expiresAt = end
        try await draft.post(to: reader, in: transaction, at: now)
    }

    /// The tenant's own text, or the house's where there is none or it does not fit any more.
    func template(of kind: MailKind, _ own: MailSource?) throws(UnknownMail) -> MailTemplate {
        guard let own else { return try services.mails.template(of: kind) }
        do throws(MailTemplateErrors) {
            return try services.mails.compile(own, as: kind)
        } catch {
            services.logger.warning(
                "A tenant's mail template does not fit; the house's is used",
                metadata: [
                    "tenant": "\(tenant.slug)", "mail": "\(kind.rawValue)",
                    "reason": "\(error.all.map(\.description).joined(separator: " "))",
                ])
            return try services.mails.template(of: kind)
        }
    }

    /// The finished mail. Nil for a tenant without a host.
    func draft<M: DeskMail>(
        _ mail: M, to reader: MailReader, template: MailTemplate, stoppedBy link: MuteLink? = nil
    ) throws -> Draft? {
        guard let host = tenant.primaryHost ?? tenant.hosts.first, let home = tenant.home(services.settings) else {
            return nil
        }
        let stop = link.map { home + MuteLink.path($0.ticket(services.muteTickets)) }
        let shown = try compose(mail, to: reader, at: home, template, stop, withSecrets: !M.isSecret)
        let whole = M.isSecret ? try compose(mail, to: reader, at: home, template, stop, withSecrets: true) : nil
        return Draft(
            kind: M.kind.title.lowercased(), fromName: tenant.name, replyTo: tenant.supportEmail, shown: shown,
            secret: whole, host: host.name, unsubscribe: stop)
    }

    private func compose(
        _ mail: some DeskMail, to reader: MailReader, at home: String, _ template: MailTemplate, _ stop: String?,
        withSecrets: Bool
    ) throws -> MailTexts {
        let circumstances = MailCircumstances(tenant, at: home, to: reader.name)
        let values = mail.values(withSecrets: withSecrets).merging(circumstances.values) { own, _ in own }
        return try texts(template, values, MailLook(tenant.brand), at: home, stop: stop)
    }

    /// The texts with the layout around them, and with the address where the reader stops such mail, where there is one.
    func texts(
        _ template: MailTemplate, _ values: [String: MailValue], _ look: MailLook, at home: String, stop: String? = nil
    ) throws -> MailTexts {
        try framed(template.fill(values, look.style), look, at: home, stop: stop)
    }

    func framed(_ mail: FilledMail, _ look: MailLook, at home: String, stop: String? = nil) throws -> MailTexts {
        let words = mail.subject.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(200)
        // The outbox counts the signs that an emoji is made of.
        let subject = String(String.UnicodeScalarView(words.unicodeScalars.prefix(500)))
        let layout = MailLayout(tenant, at: home, subject: subject, content: mail.html, look, stop: stop)
        let html = try services.templates.current(for: tenant).render(layout)
        return MailTexts(
            subject: subject, text: mail.text + signature(at: home, stop),
            html: String(decoding: html, as: UTF8.self)
        )
    }

    private func signature(at home: String, _ stop: String?) -> String {
        "\n--\n\(tenant.name)\n\(home)\nAnswers to this mail go to \(tenant.supportEmail)\n"
            + (tenant.brand.settings.supportLink.map { "Help: \($0)\n" } ?? "")
            + (stop.map { "Stop mails of this kind: \($0)\n" } ?? "")
    }
}

/// A mail as it is read: its subject, and two parts that say the same.
struct MailTexts: Sendable, Equatable {
    let subject, text, html: String
}
