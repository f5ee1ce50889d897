import MailText
import Templates
import Values

extension MailDesk {
    /// A mail of the kind about what the desk has, to be looked at.
    func sample(of kind: MailKind, _ rows: SampleRows, _ template: MailTemplate, to reader: MailReader) throws -> Draft?
    {
        guard let host = tenant.primaryHost ?? tenant.hosts.first else { return nil }
        let texts = try texts(template, sampleValues(of: kind, rows), MailLook(tenant.brand), at: rows.home)
        return Draft(
            kind: "test: \(kind.title.lowercased())", fromName: tenant.name, replyTo: tenant.supportEmail,
            shown: MailTexts(subject: "Test: \(texts.subject)", text: texts.text, html: texts.html), host: host.name)
    }

    func sampleValues(of kind: MailKind, _ rows: SampleRows) -> [String: MailValue] {
        let circumstances = MailCircumstances(tenant, at: rows.home, to: rows.reader)
        return Self.values(of: kind.mail, rows).merging(circumstances.values) { own, _ in own }
    }

    private static func values<M: DeskMail>(of _: M.Type, _ rows: SampleRows) -> [String: MailValue] {
        M.sample(rows).values(withSecrets: true)
    }
}
