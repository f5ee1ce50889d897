import FoundationEssentials
import GoogleSheets
import Hummingbird
import Jobs
import Postgres
import Templates
import Values
import Web

extension Sheets {
    /// Adds the address of a CSV file and has it read.
    @Sendable func createLink(_ request: Request, _ context: OpsContext) async throws -> Response {
        let form = SheetLinkForm(try await context.form(request))
        let address: SheetAddress
        do throws(FormErrors) {
            address = try await form.check(context.desk.services.fetcher)
        } catch {
            return try await new(form, SheetPickForm(), error, request, context)
        }
        if let known = try await context.database.first(Sheet.find(url: address.url)) {
            return context.redirect(to: "/sheets/\(known.short)", Flash(.notice, "This address is here already."))
        }
        return try await add(.link(address.url), form.choices, remark: address.remark, context)
    }

    /// Asks Google which sheets there are, for the person to choose from. Nothing is kept of it.
    @Sendable func pick(_ request: Request, _ context: OpsContext) async throws -> Response {
        let form = SheetPickForm(request.query)
        guard !form.address.isEmpty else { return try await new(request, context) }
        return try await pick(form, FormErrors(), request, context)
    }

    /// Adds a part of a Google spreadsheet and has it read.
    @Sendable func createGoogle(_ request: Request, _ context: OpsContext) async throws -> Response {
        let form = SheetPickForm(try await context.form(request))
        do {
            let key = try await context.sheetKey()
            let origin = try await form.check(try form.spreadsheet(), context.desk.services.google, key)
            return try await add(origin, form.choices, remark: nil, context)
        } catch let errors as FormErrors {
            return try await pick(form, errors, request, context)
        } catch let failure as SheetFailure {
            return try await refuse(form, failure, request, context)
        }
    }

    private func pick(
        _ form: SheetPickForm, _ errors: FormErrors, _ request: Request, _ context: OpsContext
    ) async throws -> Response {
        do {
            let key = try await context.sheetKey()
            let id = try form.spreadsheet()
            let found = try await context.spreadsheet(id, key)
            return try context.page(
                SheetPick(found, form, errors), for: request, status: errors.isEmpty ? .ok : .unprocessableContent)
        } catch let failure as SheetFailure {
            return try await refuse(form, failure, request, context)
        } catch let errors as FormErrors {
            return try await new(SheetLinkForm(), form, errors, request, context)
        }
    }

    private func refuse(
        _ form: SheetPickForm, _ failure: SheetFailure, _ request: Request, _ context: OpsContext
    ) async throws -> Response {
        var errors = FormErrors()
        errors.add(failure.message, to: SheetPickForm.addressField)
        return try await new(SheetLinkForm(), form, errors, request, context)
    }

    private func add(
        _ origin: Sheet.Origin, _ choices: SheetChoices, remark: String?, _ context: OpsContext
    ) async throws -> Response {
        let (now, member) = (context.desk.services.clock.now(), context.member)
        let id = ID<Sheet>.new(at: now)
        let work = try SheetRead(id, for: member).enqueued(at: now)
        let note = context.note("add sheet", id, .init("Sheet", "", choices.name))
        let isAdded = try await context.database.write { transaction in
            guard try await transaction.run(Sheet.add(id, origin, choices, by: member, at: now)) == 1 else {
                return false
            }
            try await transaction.batch([work, note])
            return true
        }
        guard isAdded else { return context.redirect(to: "/sheets", Flash(.notice, "This address is here already.")) }
        await context.wait(for: id)
        return context.redirect(to: "/sheets/\(id.short)", Flash(.success, remark ?? "“\(choices.name)” is added."))
    }
}

extension OpsContext {
    /// The desk's key, opened. Throws `SheetFailure` when there is none.
    func sheetKey() async throws -> ServiceAccountKey {
        guard let held = try await database.first(SheetKey.current()) else { throw SheetFailure.noKey }
        return try held.open(desk.services.sheetKeys, for: tenant.id)
    }

    /// Asks Google whether there is such a part. Throws `SheetFailure`.
    func check(_ part: SheetPart) async throws {
        let key = try await sheetKey()
        do throws(GoogleError) {
            try await desk.services.google.check(part, with: key)
        } catch {
            throw SheetFailure.google(error)
        }
    }

    /// What Google says of a spreadsheet. Throws `SheetFailure`.
    func spreadsheet(_ id: SpreadsheetID, _ key: ServiceAccountKey) async throws(SheetFailure) -> Spreadsheet {
        do throws(GoogleError) {
            return try await desk.services.google.spreadsheet(id, with: key)
        } catch {
            throw .google(error)
        }
    }

    /// Gives the reading a moment: most are done by then, and the person sees the outcome at once.
    func wait(for id: ID<Sheet>) async {
        let (services, end) = (desk.services, ContinuousClock.now + desk.services.patience)
        while ContinuousClock.now < end {
            guard let sheet = try? await database.first(Sheet.find(id, at: services.clock.now())), sheet.isMoving else {
                return
            }
            do { try await Task.sleep(for: .milliseconds(60)) } catch { return }
        }
    }

    /// For the record of who did what.
    func note(_ action: Audit.Action, _ id: ID<Sheet>, _ changes: Audit.Change...) -> Command {
        Audit.note(action, subject: id.uuid, change: changes, from: visit.remoteAddress)
    }
}
