import Hummingbird
import MailText
import Postgres
import Web

/// How the desk words its mails; an admin's pages.
struct MailTemplates {
    @Sendable func index(_ request: Request, _ context: AdminContext) async throws -> Response {
        let own = try await context.database.read(OwnMailTemplate.all())
        let services = context.desk.services
        let page = MailTemplatesIndex(own, services.mails, context.tenant.formats, now: services.clock.now())
        return try context.page(page, for: request)
    }

    @Sendable func edit(_ request: Request, _ context: AdminContext) async throws -> Response {
        let kind = try kind(context)
        let own = try await context.database.first(OwnMailTemplate.find(kind))
        let form = MailTemplateForm(own, else: context.desk.services.mails.source(of: kind))
        return try page(kind, form, own, FormErrors(), request, context)
    }

    @Sendable func update(_ request: Request, _ context: AdminContext) async throws -> Response {
        let form = MailTemplateForm(try await context.form(request))
        let kind = try kind(context)
        do {
            _ = try form.check(as: kind, context.desk.services.mails)
            try await save(form, as: kind, context)
        } catch let errors as FormErrors {
            let own = try await context.database.first(OwnMailTemplate.find(kind))
            return try page(kind, form, own, errors, request, context)
        }
        return context.redirect(
            to: "/mail-templates/\(kind.slug)", Flash(.success, "Saved. The next mail of this kind is worded so."))
    }

    /// Back to how the house words it.
    @Sendable func restore(_ request: Request, _ context: AdminContext) async throws -> Response {
        _ = try await context.form(request)
        let kind = try kind(context)
        let address = context.visit.remoteAddress
        let isGone = try await context.database.write { transaction in
            guard try await transaction.run(OwnMailTemplate.drop(kind)) == 1 else { return false }
            try await transaction.run(OwnMailTemplate.noteRestored(kind, from: address))
            return true
        }
        let words =
            isGone
            ? Flash(.success, "The default is back in use.") : Flash(.notice, "It was the default already.")
        return context.redirect(to: "/mail-templates/\(kind.slug)", words)
    }

    private func save(_ form: MailTemplateForm, as kind: MailKind, _ context: AdminContext) async throws {
        let save = OwnMailTemplate.save(
            form.source, as: kind, seen: form.seen, by: context.member.name, at: context.desk.services.clock.now())
        let note = OwnMailTemplate.noteSaved(kind, seen: form.seen, from: context.visit.remoteAddress)
        let isSaved = try await context.database.write { transaction in
            guard try await transaction.run(save) == 1 else { return false }
            try await transaction.run(note)
            return true
        }
        guard !isSaved else { return }
        var errors = FormErrors()
        errors.add(
            "Somebody else saved this mail since you opened it. Copy your text, reload the page and put the two together.",
            to: MailTemplateForm.textField)
        throw errors
    }

    /// Throws 404 for a mail that there is not.
    func kind(_ context: AdminContext) throws -> MailKind {
        guard let kind = MailKind(slug: try context.decoded("name")) else { throw HTTPFailure.notFound }
        return kind
    }

    func page(
        _ kind: MailKind, _ form: MailTemplateForm, _ own: OwnMailTemplate?, _ errors: FormErrors,
        notice: String? = nil, _ request: Request, _ context: AdminContext
    ) throws -> Response {
        let (services, tenant) = (context.desk.services, context.tenant)
        var page = MailTemplateEdit(kind, form, own, errors, tenant.formats, now: services.clock.now())
        page.notice = notice
        var response = try context.page(page, for: request, status: errors.isEmpty ? .ok : .unprocessableContent)
        // The mail is shown in a frame of its own, with a policy of its own.
        response.headers[.contentSecurityPolicy] = ContentPolicy(context.visit, frames: .own).text
        return response
    }
}
