import Foundation
import Jobs
import Outbound
import Postgres
import Values

/// One reading of one sheet; what it brings is an import like any other.
struct SheetRead: Codable, Sendable {
    static let kind = JobKind<SheetRead>("sheets.read", maxAttempts: 3, timeout: .seconds(1000))

    let sheet: UUID
    /// Who asked for it, as the member was called then; nobody for the schedule.
    let member: UUID?
    let memberName: String

    init(_ sheet: ID<Sheet>, for member: Member? = nil) {
        self.sheet = sheet.uuid
        (self.member, memberName) = (member?.id.uuid, member?.name ?? "")
    }

    /// At most one of a sheet waits or runs.
    func enqueued(at now: Date, notBefore later: Date? = nil) throws(JobError) -> Command {
        try Queue.enqueue(
            Self.kind, self, key: sheet.uuidString.lowercased(), by: member.map { ($0, memberName) }, at: now,
            notBefore: later)
    }

    /// A sheet that cannot be read is no failure of the job: it is on record with the sheet, which is tried again later.
    func run(_ run: JobRun, _ services: Services) async throws {
        let now = services.clock.now()
        guard let tenant = services.directory.all.first(where: { $0.id.uuid == run.tenant }),
            tenant.allows(.sheetsImport), let sheet = try await run.read(Sheet.find(ID(self.sheet), at: now)).first,
            member != nil || sheet.status == .active
        else { return }
        // Of an attempt that died on the way.
        try await run.write { try await $0.run(Import.forgetReceiving(from: sheet.id)) }
        let takesAnything = member != nil && !sheet.standsAsImported
        let reading = SheetReading(
            sheet: sheet, read: self, tenant: tenant.id, services: services,
            known: takesAnything ? .init() : sheet.known)
        do {
            let outcome = try await reading.run()
            let intake = SheetIntake(sheet: sheet, takesAnything: takesAnything, now: services.clock.now())
            try await run.finish { try await intake.settle(outcome, in: $0) }
        } catch is ImportMoved {
            // Somebody has cancelled what arrived: another attempt would only bring it back.
            return
        }
    }
}

extension Sheet {
    /// Whether what it held the last time is on the desk, or waits to be. Where a person has thrown that away and asks for
    /// it again, it is worth another import.
    fileprivate var standsAsImported: Bool {
        switch lastImport?.status {
        case .failed, .cancelled, .undoing, .undone, nil: false
        case .receiving, .checking, .mapping, .ready, .running, .done, .redoing: true
        }
    }
}
