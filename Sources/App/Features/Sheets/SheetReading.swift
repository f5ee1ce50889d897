import Foundation
import GoogleSheets
import Jobs
import Outbound
import Postgres
import Values

/// Reads a sheet, piece by piece, into an import that arrives.
struct SheetReading {
    let sheet: Sheet
    let read: SheetRead
    let tenant: ID<Tenant>
    let services: Services
    /// What is known of its file already; nothing when it is to be read in any case.
    let known: Validators

    private var database: TenantDatabase {
        TenantDatabase(services.automation.pool, tenant: tenant, audience: .jobs)
    }

    /// Throws what the database throws, and `ImportMoved` when nobody waits for the file any more.
    func run() async throws -> SheetOutcome {
        do {
            return switch sheet.origin {
            case .link(let url): try await file(url)
            case .google(let id, let tab, let range): try await cells(SheetPart(id, sheet: tab, range: range))
            }
        } catch let failure as SheetFailure {
            return .failed(failure)
        } catch let error as OutboundError {
            return .failed(.outbound(error))
        } catch let error as GoogleError {
            return .failed(.google(error))
        }
    }

    private func file(_ url: String) async throws -> SheetOutcome {
        var request = OutboundRequest(csv: url)
        request.known = known
        request.limits = limits
        return try await services.fetcher.open(request) { head, body in
            guard !head.isUnmodified else { return .same }
            return try await keep(head.validators) { keeper in
                while let piece = try await body.next() { try await keeper.take(piece) }
            }
        }
    }

    private func cells(_ part: SheetPart) async throws -> SheetOutcome {
        guard let held = try await database.first(SheetKey.current()) else { throw SheetFailure.noKey }
        let key = try held.open(services.sheetKeys, for: tenant)
        return try await keep(Validators()) { keeper in
            try await services.google.read(part, with: key, limits) { try await keeper.take($0) }
        }
    }

    private nonisolated(nonsending) func keep(
        _ known: Validators, _ fill: nonisolated(nonsending) (inout FileKeeper) async throws -> Void
    ) async throws -> SheetOutcome {
        let now = services.clock.now
        let id = ID<Import>.new(at: now())
        try await database.run(Import.receive(id, from: sheet, for: read, at: now()))
        var keeper = FileKeeper(database, id, now: now)
        let pulse = ImportPulse.start(id, database, now: now)
        defer { pulse.cancel() }
        try await fill(&keeper)
        guard keeper.bytes > 0 else { throw SheetFailure.empty }
        let sha256 = try await keeper.finish()
        return .kept(SheetOutcome.Arrival(id: id, bytes: keeper.bytes, sha256: sha256, known: known))
    }

    /// As large as an upload may be, and as slow as a job has patience for.
    private var limits: OutboundLimits {
        var limits = OutboundLimits()
        limits.total = .seconds(900)
        limits.idle = .seconds(60)
        limits.bytes = services.settings.importLimit
        return limits
    }
}

extension OutboundRequest {
    /// For a file of figures.
    init(csv url: String) {
        self.init(url)
        types = Self.csvTypes
        headers = [("accept", "text/csv, text/tab-separated-values;q=0.9, text/plain;q=0.8, */*;q=0.1")]
    }

    /// What servers call CSV, the vague and the wrong included; a web page is not among them.
    private static let csvTypes: Set = [
        "text/csv", "application/csv", "text/x-csv", "application/x-csv", "text/comma-separated-values",
        "text/tab-separated-values", "text/plain", "application/vnd.ms-excel", "application/octet-stream",
        "binary/octet-stream", "",
    ]
}
