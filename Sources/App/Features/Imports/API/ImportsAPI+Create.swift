import Crypto
import HTTPTypes
import Hummingbird
import Postgres
import Sponsorship
import Values
import Web

extension ImportsAPI {
    /// Takes a file: saved as it arrives (201), or read first and left for a decision (`?preview=true`, 202). With an
    /// `Idempotency-Key`, the same file sent again is the same import (200), and another file under the key a 409.
    @Sendable func create(_ request: Request, _ context: OpsContext) async throws -> Response {
        let kind = try kind(request)
        let said = try await said(request, kind, context)
        var file = try await SentFile(request, atMost: context.desk.services.settings.importLimit)
        let key = try request.idempotencyKey()
        if let key, let earlier = try await context.database.first(Import.sent(under: key)) {
            return try await answer(again: earlier, &file, context)
        }
        let encoding = CSVEncoding(named: request.query.text("encoding"))
        let isPreview = request.query.text("preview") == "true"
        let id =
            isPreview
            ? try await keep(&file, kind, said, encoding, key, context)
            : try await save(&file, kind, said, encoding, key, context)
        let resource = try await resource(of: id, context)
        let headers: HTTPFields = [.location: "/api/v1/etl/imports/\(id.short)"]
        return try .json(resource, status: isPreview ? .accepted : .created, headers: headers)
    }

    private func keep(
        _ file: inout SentFile, _ kind: ImportKind, _ said: [String: String], _ encoding: CSVEncoding, _ key: String?,
        _ context: OpsContext
    ) async throws -> ID<Import> {
        let services = context.desk.services
        let id = ID<Import>.new(at: services.clock.now())
        let receipt = ImportReceipt(
            database: context.database, id: id, member: context.member, key: key, said: said,
            news: ImportNews(tenant: context.tenant, services: services), now: services.clock.now)
        try await receipt.receive(kind, named: file.name, encoding: encoding) { try await file.next() }
        await ImportProgress.wait(for: id, context.database, services.patience)
        return id
    }

    private func save(
        _ file: inout SentFile, _ kind: ImportKind, _ said: [String: String], _ encoding: CSVEncoding, _ key: String?,
        _ context: OpsContext
    ) async throws -> ID<Import> {
        let run = ImportRun(context, kind, fileName: file.name, encoding: encoding, key: key, said: said)
        do {
            try await run.inTurn(context) { try await file.next() }
        } catch {
            guard let reason = Import.refusal(error) else { throw error }
            let hint = (error as? ImportRefused)?.isAboutShow == true ? " Or name the show: ?show=." : ""
            throw HTTPFailure(.unprocessableContent, title: "Nothing was imported", detail: reason + hint)
        }
        return run.id
    }

    private func answer(again earlier: Import, _ file: inout SentFile, _ context: OpsContext) async throws -> Response {
        var hash = SHA256()
        while let chunk = try await file.next() { hash.update(data: chunk) }
        let known = try await context.database.first(Import.fingerprint(of: earlier.id)) ?? nil
        guard let known, known == Array(hash.finalize()) else {
            throw HTTPFailure(
                .conflict, title: "This key was used before",
                detail: "Another file, or one that has not come whole yet, was sent under this Idempotency-Key.")
        }
        return try .json(try await resource(of: earlier.id, context))
    }

    /// The show of every row, where the program names one.
    private func said(_ request: Request, _ kind: ImportKind, _ context: OpsContext) async throws -> [String: String] {
        guard let name = request.query.optionalText("show") else { return [:] }
        do {
            return try ShowReference.said(name, of: kind, try await context.database.read(ShowReference.all()))
        } catch let refused as ImportRefused {
            throw HTTPFailure(.unprocessableContent, title: "Nothing was imported", detail: refused.reason)
        }
    }

    private func kind(_ request: Request) throws -> ImportKind {
        guard let name = request.query.optionalText("kind") else { return .metrics }
        guard let kind = ImportKind(rawValue: name) else {
            throw HTTPFailure.malformed("“kind” is one of \(ImportKind.names).")
        }
        return kind
    }
}
