import Branding
import HTTPTypes
import Hummingbird
import MailText
import NIOCore
import Postgres
import Templates
import Values
import Web

extension MailTemplates {
    /// The mail as it is saved.
    @Sendable func preview(_ request: Request, _ context: AdminContext) async throws -> Response {
        let kind = try kind(context)
        let own = try await context.database.first(OwnMailTemplate.find(kind))
        let form = MailTemplateForm(own, else: context.desk.services.mails.source(of: kind))
        return try await preview(kind, form, MailPart(request.query.text("part")), context)
    }

    /// The mail as it stands in the form.
    @Sendable func previewTyped(_ request: Request, _ context: AdminContext) async throws -> Response {
        let fields = try await context.form(request)
        return try await preview(try kind(context), MailTemplateForm(fields), MailPart(fields.text("part")), context)
    }

    /// Sends what stands in the form, saved or not, to whoever asks.
    @Sendable func test(_ request: Request, _ context: AdminContext) async throws -> Response {
        let form = MailTemplateForm(try await context.form(request))
        let kind = try kind(context)
        let services = context.desk.services
        let own = try await context.database.first(OwnMailTemplate.find(kind))
        do {
            let template = try form.check(as: kind, services.mails)
            try await post(kind, template, context)
        } catch let errors as FormErrors {
            return try page(kind, form, own, errors, request, context)
        }
        let notice =
            services.mailer == nil
            ? "No mail server is set up: the test waits in the outbox."
            : "A test is on its way to \(context.member.email)."
        return try page(kind, form, own, FormErrors(), notice: notice, request, context)
    }

    private func post(_ kind: MailKind, _ template: MailTemplate, _ context: AdminContext) async throws {
        let desk = MailDesk(tenant: context.tenant, services: context.desk.services)
        let rows = try await context.sampleRows
        guard let draft = try desk.sample(of: kind, rows, template, to: MailReader(context.member)) else { return }
        let (reader, now) = (MailReader(context.member), context.desk.services.clock.now())
        try await context.database.write { try await draft.post(to: reader, in: $0, at: now) }
    }

    private func preview(
        _ kind: MailKind, _ form: MailTemplateForm, _ part: MailPart, _ context: AdminContext
    ) async throws -> Response {
        let desk = MailDesk(tenant: context.tenant, services: context.desk.services)
        let rows = try await context.sampleRows
        let look = MailLook(context.tenant.brand, part == .dark ? .dark : .light, isPreview: true)
        do {
            let template = try form.check(as: kind, context.desk.services.mails)
            let texts = try desk.texts(template, desk.sampleValues(of: kind, rows), look, at: rows.home)
            return .preview(of: texts, part)
        } catch let errors as FormErrors {
            let texts = try desk.framed(FilledMail(refusing: errors), look, at: rows.home)
            return .preview(of: texts, part, status: .unprocessableContent)
        }
    }
}

/// What of a mail is looked at.
enum MailPart: String, Sendable {
    case light, dark, text

    init(_ text: String) {
        self = MailPart(rawValue: text) ?? .light
    }
}

extension FilledMail {
    /// What is wrong, in the place of a mail.
    fileprivate init(refusing errors: FormErrors) {
        let reasons = errors.entries.map(\.message)
        self.init(
            subject: "Not ready yet", text: reasons.joined(separator: "\n\n") + "\n",
            html: Markup(trusted: reasons.map { "<p>\(Markup.escaping($0).string)</p>" }.joined()))
    }
}

extension AdminContext {
    /// What mails say for example here.
    fileprivate var sampleRows: SampleRows {
        get async throws {
            let found = try await database.first(SampleRows.find())
            return SampleRows(
                tenant, at: tenant.home(desk.services.settings) ?? "", reader: member.name, today: today, found)
        }
    }
}

extension Response {
    /// A mail in a frame of a page of ours: it runs nothing, and its styles are its own.
    fileprivate static func preview(
        of mail: MailTexts, _ part: MailPart, status: HTTPResponse.Status = .ok
    ) -> Response {
        let policy =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"
        var response = Response.html(part == .text ? plainPage(mail) : mail.html, status: status)
        response.headers[.contentSecurityPolicy] = policy
        if let name = HTTPField.Name("X-Frame-Options") { response.headers[name] = "SAMEORIGIN" }
        return response
    }

    private static func plainPage(_ mail: MailTexts) -> String {
        let text = Markup.escaping("Subject: \(mail.subject)\n\n\(mail.text)").string
        return """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Plain text</title></head>
            <body><pre style="white-space:pre-wrap;overflow-wrap:anywhere;">\(text)</pre></body></html>
            """
    }
}
