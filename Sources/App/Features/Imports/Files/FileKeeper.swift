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
    private(set) var bytes = 0

    init(_ database: TenantDatabase, _ id: ID<Import>, now: @escaping @Sendable () -> Date) {
        (self.database, self.id, self.now) = (database, id, now)
        pending.reserveCapacity(ImportPiece.size)
    }

    /// Throws `ImportMoved` once nobody waits for the file any more.
    mutating func take(_ chunk: [UInt8]) async throws {
        hash.update(data: chunk)
        bytes += chunk.count
        pending += chunk
        if pending.count >= ImportPiece.size { try await keep() }
    }

    /// Gives the fingerprint of the whole file.
    mutating func finish() async throws -> [UInt8] {
        try await keep()
        return Array(hash.finalize())
    }

    private mutating func keep() async throws {
        let (keep, touch) = (ImportPiece.keep(pending, at: position, of: id), ImportPiece.touch(id, at: now()))
        try await database.write { transaction in
            guard try await transaction.run(touch) == 1 else { throw ImportMoved() }
            try await transaction.run(keep)
        }
        pending.removeAll(keepingCapacity: true)
        position &+= 1
    }
}
