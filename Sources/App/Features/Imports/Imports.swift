import HTTPTypes
import Hummingbird
import NIOCore
import Sponsorship
import Values
import Web

/// Uploading delivery data, and what became of each file.
struct Imports {
    /// Of one file, in bytes.
    static let largestFile = 2_000_000_000

    @Sendable func index(_ request: Request, _ context: OpsContext) async throws -> Response {
        let page = max(1, min(request.query.integer("page") ?? 1, 10_000))
        let imports = try await context.database.read(Import.history(page: page))
        let index = ImportsIndex(imports, page: page, context.tenant.formats, now: context.desk.services.clock.now())
        return try context.page(index, for: request)
    }

    @Sendable func new(_ request: Request, _ context: OpsContext) async throws -> Response {
        try context.page(ImportsNew(context.tenant.formats), for: request)
    }

    @Sendable func show(_ request: Request, _ context: OpsContext) async throws -> Response {
        guard let id = ID<Import>(short: try context.decoded("id")) else { throw HTTPFailure.notFound }
        let page = max(1, min(request.query.integer("page") ?? 1, 100_000))
        let (found, rejections) = try await context.database.read(
            Import.find(id), ImportRejection.all(of: id, page: page))
        guard let found = found.first else { throw HTTPFailure.notFound }
        return try context.page(ImportShow(found, rejections, page: page, context.tenant.formats), for: request)
    }

    /// Streams the file from the browser into the database; the answer is the finished import, or what is wrong.
    @Sendable func create(_ request: Request, _ context: OpsContext) async throws -> Response {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > Self.largestFile + 100_000 {
            throw HTTPFailure.tooLarge
        }
        var upload = try await Upload.read(request, limits: MultipartLimits(fileBytes: Self.largestFile))
        let services = context.desk.services
        try services.csrf.check(upload.fields, for: context.signedIn.session.description)
        guard let file = upload.file, let name = file.filename else {
            return try refuse("Choose a file first.", upload.fields, request, context)
        }
        let run = ImportRun(
            database: context.database, loading: context.database.on(services.importPool),
            id: .new(at: services.clock.now()),
            fileName: String(String.UnicodeScalarView(name.unicodeScalars.prefix(255))), member: context.member,
            address: context.visit.remoteAddress,
            encoding: upload.fields["encoding"] == "windows-1252" ? .windows1252 : .detected,
            today: context.today, clock: services.clock)
        await services.importTurns.enter(context.tenant.id)
        defer {
            services.alerts.forget(context.tenant.id)
            Task { await services.importTurns.leave(context.tenant.id) }
        }
        do {
            try await run.run { try await upload.nextChunk().map { Array($0.readableBytesView) } }
        } catch let error as FileError {
            // A browser reads an answer only once it has sent everything; cut off, it would show a broken connection.
            while try await upload.nextChunk() != nil {}
            return try refuse(error.message, upload.fields, request, context)
        }
        return try lead(to: "/imports/\(run.id.short)", request, context)
    }

    /// Scripts ask for JSON and go where it says; everybody else is sent there.
    private func lead(to path: String, _ request: Request, _ context: OpsContext) throws -> Response {
        guard request.wantsJSON else { return context.redirect(to: path) }
        return try .json(["location": path], status: .created)
    }

    private func refuse(
        _ problem: String, _ fields: FormFields, _ request: Request, _ context: OpsContext
    ) throws -> Response {
        guard request.wantsJSON else {
            let page = ImportsNew(context.tenant.formats, problem: problem, encoding: fields.text("encoding"))
            return try context.page(page, for: request, status: .unprocessableContent)
        }
        return try .json(
            ["title": "Nothing was imported", "detail": problem], status: .unprocessableContent)
    }
}
