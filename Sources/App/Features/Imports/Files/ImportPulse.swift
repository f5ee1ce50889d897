import FoundationEssentials
import Values

/// Signs of life while a file comes slowly: without them for half a minute, its import counts as interrupted.
enum ImportPulse {
    /// Goes on until it is cancelled.
    static func start(
        _ id: ID<Import>, _ database: TenantDatabase, now: @escaping @Sendable () -> Date
    ) -> Task<Void, any Error> {
        Task {
            while true {
                try await Task.sleep(for: .seconds(10))
                try? await database.run(ImportPiece.touch(id, at: now()))
            }
        }
    }
}
