import FoundationEssentials
import GoogleSheets
import Hummingbird
import Postgres
import Values
import Web

extension Sheets {
    @Sendable func edit(_ request: Request, _ context: OpsContext) async throws -> Response {
        let sheet = try await sheet(context)
        return try await edit(sheet, Forms(sheet), FormErrors(), request, context)
    }

    /// Reads it differently from now on, whether or not it can be read just now.
    @Sendable func update(_ request: Request, _ context: OpsContext) async throws -> Response {
        let fields = try await context.form(request)
        let sheet = try await sheet(context)
        let forms = Forms(fields)
        do {
            let (origin, doubt) = try await forms.change(sheet, context)
            try await change(sheet, to: origin, forms.choices, context)
            let flash =
                doubt.map { Flash(.warning, "Saved, but it could not be read just now. \($0.message)") }
                ?? Flash(.success, "Saved. It is read this way from now on.")
            return context.redirect(to: "/sheets/\(sheet.id.short)", flash)
        } catch let errors as FormErrors {
            return try await edit(sheet, forms, errors, request, context)
        }
    }

    private func edit(
        _ sheet: Sheet, _ forms: Forms, _ errors: FormErrors, _ request: Request, _ context: OpsContext
    ) async throws -> Response {
        let page = SheetEdit(sheet, forms.link, forms.pick, tabs: try await tabs(of: sheet, context), errors)
        return try context.page(page, for: request, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// Nil where there are none, or where Google does not tell: the one that is read can be kept all the same.
    private func tabs(of sheet: Sheet, _ context: OpsContext) async throws -> [String]? {
        guard let id = sheet.origin.spreadsheet else { return nil }
        do {
            return try await context.spreadsheet(id, try await context.sheetKey()).sheets
        } catch is SheetFailure {
            return nil
        }
    }

    private func change(
        _ sheet: Sheet, to origin: Sheet.Origin, _ choices: SheetChoices, _ context: OpsContext
    ) async throws {
        let now = context.desk.services.clock.now()
        if let url = origin.url, let other = try await context.database.first(Sheet.find(url: url)), other != sheet.id {
            var errors = FormErrors()
            errors.add("Another sheet on the list has this address.", to: SheetLinkForm.urlField)
            throw errors
        }
        try await context.database.run(
            Sheet.change(sheet.id, origin, choices, at: now), Alert.resolve(.sheet, key: sheet.id.short, at: now),
            context.note("change sheet", sheet.id, .init("Name", sheet.name, choices.name)))
        context.desk.services.alerts.forget(context.tenant.id)
    }

    /// What was typed, as either kind of sheet reads it.
    private struct Forms {
        let link: SheetLinkForm
        let pick: SheetPickForm
        var choices: SheetChoices { link.choices }

        init(_ fields: FormFields) {
            (link, pick) = (SheetLinkForm(fields), SheetPickForm(fields))
        }

        init(_ sheet: Sheet) {
            (link, pick) = (SheetLinkForm(sheet), SheetPickForm(sheet))
        }

        /// Where it is read from, and why it could not be just now.
        func change(
            _ sheet: Sheet, _ context: OpsContext
        ) async throws -> (origin: Sheet.Origin, doubt: SheetFailure?) {
            guard let id = sheet.origin.spreadsheet else {
                let (url, doubt) = try await link.change(sheet, context.desk.services.fetcher)
                return (.link(url), doubt)
            }
            return try await pick.change(sheet, id, context)
        }
    }
}
