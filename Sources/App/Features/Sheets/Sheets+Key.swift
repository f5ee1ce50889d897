import FoundationEssentials
import GoogleSheets
import Hummingbird
import NIOCore
import Postgres
import Values
import Web

extension Sheets {
    @Sendable func key(_ request: Request, _ context: OpsContext) async throws -> Response {
        try await key(FormErrors(), request, context)
    }

    /// Takes the file that Google gave out, in the place of the one that is here. It is never shown again.
    @Sendable func addKey(_ request: Request, _ context: OpsContext) async throws -> Response {
        let limits = MultipartLimits(fileBytes: ServiceAccountKey.longest)
        var upload = try await Upload.read(request, limits: limits)
        try context.desk.services.csrf.check(upload.fields, for: context.signedIn.session.description)
        guard upload.file?.filename != nil else { return try await refuse("Choose a file first.", request, context) }
        do {
            let json = try await upload.bytes()
            guard try await keep(try ServiceAccountKey(json: json), json, context) else {
                return context.redirect(to: "/sheets/key", Flash(.warning, "Somebody else added a key just now."))
            }
            return context.redirect(
                to: "/sheets/key", Flash(.success, "The key is here, encrypted. Share sheets with it."))
        } catch let fault as ServiceAccountKey.Fault {
            return try await refuse(fault.message, request, context)
        }
    }

    /// Throws the key away. Sheets that need it fail from now on.
    @Sendable func removeKey(_ request: Request, _ context: OpsContext) async throws -> Response {
        _ = try await context.form(request)
        guard let held = try await context.database.first(SheetKey.current()) else {
            return context.redirect(to: "/sheets/key", Flash(.notice, "There is no key."))
        }
        let note = context.note("remove sheet key", held.id, account: held.email, "")
        try await context.database.run(SheetKey.remove(), note)
        return context.redirect(
            to: "/sheets/key", Flash(.success, "The key is gone from here. Delete it in Google Cloud, too."))
    }

    private func keep(_ key: ServiceAccountKey, _ json: [UInt8], _ context: OpsContext) async throws -> Bool {
        let (now, member) = (context.desk.services.clock.now(), context.member)
        let id = ID<SheetKey>.new(at: now)
        let sealed = try context.desk.services.sheetKeys.close(json, at: SheetKey.place(id, context.tenant.id))
        let add = SheetKey.add(id, key, sealed: sealed, by: member, at: now)
        let note = context.note("add sheet key", id, account: "", key.email)
        return try await context.database.write { transaction in
            try await transaction.run(SheetKey.remove())
            guard try await transaction.run(add) == 1 else { return false }
            try await transaction.run(note)
            return true
        }
    }

    private func refuse(_ problem: String, _ request: Request, _ context: OpsContext) async throws -> Response {
        var errors = FormErrors()
        errors.add(problem, to: SheetKeyShow.fileField)
        return try await key(errors, request, context)
    }

    private func key(_ errors: FormErrors, _ request: Request, _ context: OpsContext) async throws -> Response {
        let held = try await context.database.first(SheetKey.current())
        let page = SheetKeyShow(held, errors, context.tenant.formats)
        return try context.page(page, for: request, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}

extension OpsContext {
    fileprivate func note(
        _ action: Audit.Action, _ id: ID<SheetKey>, account before: String, _ after: String
    ) -> Command {
        Audit.note(
            action, subject: id.uuid, change: [Audit.Change("Account", before, after)], from: visit.remoteAddress)
    }
}
