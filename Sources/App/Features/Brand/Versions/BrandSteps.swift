import FoundationEssentials
import Postgres
import Values
import Web

/// What an admin does with the brand, each step in a transaction in which nobody else changes it, and written down there.
struct BrandSteps: Sendable {
    let database: TenantDatabase
    let member: Member
    let now: Date
    let address: String?

    /// Keeps a draft with another picture in a place, or with none.
    func save(_ file: BrandFile?, as slot: BrandPicture, seen stamp: String) async throws {
        try await turn(seen: stamp) { transaction, desk in
            guard var settings = desk.current else { throw BrandGone() }
            settings[slot] = file?.digest
            if let file { try await transaction.run(Brand.Picture.keep(file, at: now)) }
            try await keep(settings, desk, transaction)
        }
    }

    /// Keeps a draft, or throws it away where it says what is published already. Throws `BrandMoved` when the form was made
    /// from something that has changed since.
    func save(_ settings: BrandSettings, seen stamp: String) async throws {
        try await turn(seen: stamp) { transaction, desk in try await keep(settings, desk, transaction) }
    }

    private func keep(_ settings: BrandSettings, _ desk: BrandDesk, _ transaction: Transaction) async throws {
        guard settings != desk.current else { return }
        if settings == desk.published.record.settings {
            try await transaction.batch([BrandDraft.discard(), note("discard brand draft")])
        } else {
            let keep = desk.draft == nil ? BrandDraft.begin : BrandDraft.change
            try await transaction.batch([keep(settings, member, now), note("save brand draft")])
        }
    }

    /// Makes the draft what everybody sees, as a version of its own, and gives its number; nil when there is no draft.
    func publish(seen stamp: String) async throws -> Int? {
        try await turn(seen: stamp) { transaction, desk in
            guard let settings = desk.draft?.record.settings else { return nil }
            try await transaction.batch(
                publish(settings, nil) + [BrandDraft.discard(), note("publish brand", desk.changes)])
            return try await BrandDesk.read(transaction).published.number
        }
    }

    /// Publishes an older version once more, as a new one; nil when it is what is published already. A draft stays.
    func restore(_ id: ID<BrandVersion>) async throws -> Int? {
        try await turn(seen: nil) { transaction, desk in
            guard let version = try await transaction.first(BrandVersion.find(id)),
                let settings = version.record.settings, let current = desk.published.record.settings
            else { throw BrandGone() }
            guard settings != current else { return nil }
            let changes = settings.changes(from: current)
            try await transaction.batch(publish(settings, version.number) + [note("restore brand", changes)])
            return try await BrandDesk.read(transaction).published.number
        }
    }

    func discard(seen stamp: String) async throws {
        try await turn(seen: stamp) { transaction, desk in
            guard desk.draft != nil else { return }
            try await transaction.batch([BrandDraft.discard(), note("discard brand draft", desk.changes)])
        }
    }

    private func publish(_ settings: BrandSettings, _ restored: Int?) -> [Command] {
        [
            BrandVersion.add(settings, restoring: restored, by: member, at: now), BrandVersion.showNewest(),
            BrandVersion.rename(settings),
        ]
    }

    private func turn<Value: Sendable>(
        seen stamp: String?, _ body: @Sendable (Transaction, BrandDesk) async throws -> Value
    ) async throws -> Value {
        try await database.write { transaction in
            try await transaction.run(BrandVersion.takeTurn())
            let desk = try await BrandDesk.read(transaction)
            if let stamp, stamp != desk.stamp { throw BrandMoved(desk: desk) }
            return try await body(transaction, desk)
        }
    }

    private func note(_ action: Audit.Action, _ changes: [Audit.Change] = []) -> Command {
        Audit.note(action, change: changes, from: address)
    }
}

extension AdminContext {
    var brandSteps: BrandSteps {
        BrandSteps(database: database, member: member, now: desk.services.clock.now(), address: visit.remoteAddress)
    }
}

/// Somebody else has changed the brand since the form was made.
struct BrandMoved: Error {
    /// As it is now.
    let desk: BrandDesk
}
