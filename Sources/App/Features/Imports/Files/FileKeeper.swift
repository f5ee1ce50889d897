import Crypto
import FoundationEssentials
import Postgres
import Values

/// Keeps a file as it arrives. Each piece has a short transaction of its own, so a slow upload holds no connection.
struct FileKeeper {
    private let database: TenantDatabase
    private let id: ID<Import>
    private let now: @Sendable () -> Date
    private var hash = SHA256()
    private var pending: [UInt8] = []
    private var position: Int32 = 0
    private var keptAt: Date
    private(set) var bytes = 0

    init(_ database: TenantDatabase, _ id: ID<Import>, now: @escaping @Sendable () -> Date) {
        (self.database, self.id, self.now) = (database, id, now)
        keptAt = now()
        pending.reserveCapacity(ImportPiece.size)
    }

    /// A trickle is kept every ten seconds, as a sign of life.
    mutating func take(_ chunk: [UInt8]) async throws {
        hash.update(data: chunk)
        bytes += chunk.count
        pending += chunk
        if pending.count >= ImportPiece.size || now().timeIntervalSince(keptAt) > 10 { try await keep() }
    }

    /// Gives the fingerprint of the whole file.
    mutating func finish() async throws -> [UInt8] {
        try await keep()
        return Array(hash.finalize())
    }

    private mutating func keep() async throws {
        let commands = ImportPiece.keep(pending, at: position, of: id, now: now())
        try await database.write { try await $0.batch(commands) }
        pending.removeAll(keepingCapacity: true)
        (position, keptAt) = (position &+ 1, now())
    }
}
