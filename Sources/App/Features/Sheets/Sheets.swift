import FoundationEssentials
import Hummingbird
import Postgres
import Templates
import Values
import Web

/// Sheets of figures that are read again and again: adding one, how each stands, what its readings brought.
struct Sheets {
    @Sendable func index(_ request: Request, _ context: OpsContext) async throws -> Response {
        let now = context.desk.services.clock.now()
        let (sheets, keys) = try await context.database.read(Sheet.all(at: now), SheetKey.current())
        return try context.page(SheetsIndex(sheets, keys.first, context.tenant.formats, now: now), for: request)
    }

    @Sendable func new(_ request: Request, _ context: OpsContext) async throws -> Response {
        try await new(SheetLinkForm(), SheetPickForm(), FormErrors(), request, context)
    }

    /// How it stands, and what its readings brought.
    @Sendable func show(_ request: Request, _ context: OpsContext) async throws -> Response {
        let sheet = try await sheet(context)
        let imports = try await context.database.read(Import.latest(20, from: sheet.id))
        let page = SheetShow(sheet, imports, context.tenant.formats, now: context.desk.services.clock.now())
        return try context.page(page, for: request)
    }

    /// Until it has been read; the page is then read again.
    @Sendable func events(_ request: Request, _ context: OpsContext) async throws -> Response {
        let (id, clock) = (try await sheet(context).id, context.desk.services.clock)
        return try context.live { database in
            let sheet = try await database.first(Sheet.find(id, at: clock.now()))
            return LiveState(version: sheet?.version ?? "gone", isOver: sheet?.isMoving != true)
        }
    }

    /// The form to add one, with what is wrong with it.
    func new(
        _ link: SheetLinkForm, _ pick: SheetPickForm, _ errors: FormErrors, _ request: Request, _ context: OpsContext
    ) async throws -> Response {
        let key = try await context.database.first(SheetKey.current())
        return try context.page(
            SheetsNew(link, pick, errors, key), for: request, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// The one that the path names; 404 when there is none.
    func sheet(_ context: OpsContext) async throws -> Sheet {
        guard let id = ID<Sheet>(short: try context.decoded("id")),
            let sheet = try await context.database.first(Sheet.find(id, at: context.desk.services.clock.now()))
        else { throw HTTPFailure.notFound }
        return sheet
    }
}

extension Sheet {
    /// Whether its page will soon be out of date.
    var isMoving: Bool { isReading || lastImport?.status.isMoving == true }

    /// What its page is made from, as far as it changes by itself.
    var version: String {
        "\(isReading) \(lastImport?.id.short ?? "") \(lastImport?.status.rawValue ?? "") \(failures)"
    }
}
