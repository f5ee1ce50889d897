import FoundationEssentials
import HTTPTypes
import Hummingbird
import NIOCore
import Sponsorship
import Templates
import Values
import Web

extension Imports {
    /// Takes a file: to be looked at first, or straight into the tables when that was asked for.
    @Sendable func create(_ request: Request, _ context: OpsContext) async throws -> Response {
        let limit = context.desk.services.settings.importLimit
        guard !request.announcesMore(thanFileOf: limit) else { return try await refuseTooLarge(request, context) }
        var upload = try await Upload.read(request, limits: MultipartLimits(fileBytes: limit))
        try context.desk.services.csrf.check(upload.fields, for: context.signedIn.session.description)
        guard let name = upload.file?.filename else {
            return try refuse("Choose a file first.", upload.fields, request, context)
        }
        guard let kind = Self.kind(upload.fields) else {
            while try await upload.nextChunk() != nil {}
            return try refuse("A file is about one of the kinds below. Choose one.", upload.fields, request, context)
        }
        let fileName = String(String.UnicodeScalarView(name.unicodeScalars.prefix(255)))
        guard upload.fields.isChecked("at_once") else {
            let id = try await receive(&upload, kind, named: fileName, context)
            return try lead(to: "/imports/\(id.short)", request, context)
        }
        do {
            let id = try await importAtOnce(&upload, kind, named: fileName, context)
            return try lead(to: "/imports/\(id.short)", request, context)
        } catch {
            guard let reason = Import.refusal(error) else { throw error }
            // A browser reads an answer only once it has sent everything; cut off, it would show a broken connection.
            while try await upload.nextChunk() != nil {}
            return try refuse(reason, upload.fields, request, context)
        }
    }

    /// Keeps the file and has it read. Most files are read by the time this returns.
    private func receive(
        _ upload: inout Upload, _ kind: ImportKind, named fileName: String, _ context: OpsContext
    ) async throws -> ID<Import> {
        let services = context.desk.services
        let id = ID<Import>.new(at: services.clock.now())
        let receipt = ImportReceipt(
            database: context.database, id: id, member: context.member,
            parent: try await parent(upload.fields, context),
            news: ImportNews(tenant: context.tenant, services: services), now: services.clock.now)
        let encoding = CSVEncoding(named: upload.fields.text("encoding"))
        do {
            try await receipt.receive(kind, named: fileName, encoding: encoding) {
                try await upload.nextChunk().map { Array($0.readableBytesView) }
            }
        } catch is ImportMoved {
            // Cancelled meanwhile, in another window: its page says so. A browser reads that once it has sent everything.
            while try await upload.nextChunk() != nil {}
        }
        await ImportProgress.wait(for: id, context.database, services.patience)
        return id
    }

    /// Daily metrics where the form does not say it; nil for a kind that has no way into the tables.
    private static func kind(_ fields: FormFields) -> ImportKind? {
        fields.optionalText("kind").map { ImportKind(rawValue: $0) } ?? .metrics
    }

    /// The import whose rejected rows the file brings corrected, when it was sent from that import's page.
    private func parent(_ fields: FormFields, _ context: OpsContext) async throws -> ID<Import>? {
        guard let text = fields.optionalText("corrects"), let id = ID<Import>(short: text) else { return nil }
        return try await context.database.first(Import.find(id))?.id
    }

    private func importAtOnce(
        _ upload: inout Upload, _ kind: ImportKind, named fileName: String, _ context: OpsContext
    ) async throws -> ID<Import> {
        let encoding = CSVEncoding(named: upload.fields.text("encoding"))
        let run = ImportRun(context, kind, fileName: fileName, encoding: encoding)
        try await run.inTurn(context) { try await upload.nextChunk().map { Array($0.readableBytesView) } }
        return run.id
    }

    /// Scripts ask for JSON and go where it says; everybody else is sent there.
    private func lead(to path: String, _ request: Request, _ context: OpsContext) throws -> Response {
        guard request.wantsJSON else { return context.redirect(to: path) }
        return try .json(["location": path], status: .created)
    }

    /// A browser reads the answer only once it has sent everything. One that sends more than twice what is taken is cut off.
    private func refuseTooLarge(_ request: Request, _ context: OpsContext) async throws -> Response {
        let limit = context.desk.services.settings.importLimit
        var left = limit * 2
        for try await piece in request.body {
            left -= piece.readableBytes
            if left < 0 { throw MultipartFailure.fileTooLarge("file") }
        }
        let problem =
            "This file is larger than \(context.tenant.formats.bytes(limit)), the most that is taken. "
            + "Split it, or leave out columns that are not needed, and send it again."
        return try refuse(problem, FormFields(), request, context, status: .contentTooLarge)
    }

    private func refuse(
        _ problem: String, _ fields: FormFields, _ request: Request, _ context: OpsContext,
        status: HTTPResponse.Status = .unprocessableContent
    ) throws -> Response {
        guard request.wantsJSON else {
            let page = ImportsNew(
                Self.kind(fields) ?? .metrics, limit: context.desk.services.settings.importLimit,
                context.tenant.formats, problem: problem, fields)
            return try context.page(page, for: request, status: status)
        }
        return try .json(["title": "Nothing was imported", "detail": problem], status: status)
    }
}
