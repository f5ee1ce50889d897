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
    /// any more.
    func post(_ mail: some DeskMail, to member: ID<Member>, in transaction: Transaction, at now: Date) async throws {
        guard let reader = try await transaction.first(MailReader.member(member)) else { return }
        try await post(mail, to: reader, in: transaction, at: now)
    }

    /// Posts the mail to whoever has the address. Nothing happens for a tenant without a host, to which no link could lead.
    /// It is not sent after `end`, when what it offers ends.
    func post<M: DeskMail>(
        _ mail: M, to reader: MailReader, until end: Date? = nil, in transaction: Transaction, at now: Date
    ) async throws {
        let own = try await transaction.first(OwnMailTemplate.find(M.kind))
        guard var draft = try draft(mail, to: reader, template: try template(of: M.kind, own?.source)) else { return }
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
    func draft<M: DeskMail>(_ mail: M, to reader: MailReader, template: MailTemplate) throws -> Draft? {
        guard let host = tenant.primaryHost ?? tenant.hosts.first, let home = tenant.home(services.settings) else {
            return nil
        }
        let shown = try compose(mail, to: reader, at: home, template, withSecrets: !M.isSecret)
        let whole = M.isSecret ? try compose(mail, to: reader, at: home, template, withSecrets: true) : nil
        return Draft(
            kind: M.kind.title.lowercased(), fromName: tenant.name, replyTo: tenant.supportEmail, shown: shown,
            secret: whole, host: host.name)
    }

    private func compose(
        _ mail: some DeskMail, to reader: MailReader, at home: String, _ template: MailTemplate, withSecrets: Bool
    ) throws -> MailTexts {
        let circumstances = MailCircumstances(tenant, at: home, to: reader.name)
        let values = mail.values(withSecrets: withSecrets).merging(circumstances.values) { own, _ in own }
        return try texts(template, values, MailLook(tenant.brand), at: home)
    }

    /// The texts with the layout around them.
    func texts(
        _ template: MailTemplate, _ values: [String: MailValue], _ look: MailLook, at home: String
    ) throws -> MailTexts {
        try framed(template.fill(values, look.style), look, at: home)
    }

    func framed(_ mail: FilledMail, _ look: MailLook, at home: String) throws -> MailTexts {
        let subject = mail.subject.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(200)
        let layout = MailLayout(tenant, at: home, subject: String(subject), content: mail.html, look)
        let html = try services.templates.current(for: tenant).render(layout)
        return MailTexts(
            subject: String(subject), text: mail.text + signature(at: home), html: String(decoding: html, as: UTF8.self)
        )
    }

    private func signature(at home: String) -> String {
        let help = tenant.brand.settings.supportLink.map { "Help: \($0)\n" } ?? ""
        return "\n--\n\(tenant.name)\n\(home)\nAnswers to this mail go to \(tenant.supportEmail)\n\(help)"
    }
}

/// A mail as it is read: its subject, and two parts that say the same.
struct MailTexts: Sendable, Equatable {
    let subject, text, html: String
}
