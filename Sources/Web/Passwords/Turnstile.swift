/// Lets a fixed number of callers through at a time and a bounded number wait, in the order they came.
actor Turnstile {
    /// The queue is full; trying again soon makes sense.
    struct Full: Unavailable {}

    private var free: Int
    private let longestQueue: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(width: Int, longestQueue: Int) {
        free = width
        self.longestQueue = longestQueue
    }

    /// Runs the work when its turn comes. Throws `Full` instead of letting the queue grow.
    nonisolated func pass<Result: Sendable>(
        _ work: @Sendable () async throws -> Result
    ) async throws -> Result {
        try await enter()
        do {
            let result = try await work()
            await leave()
            return result
        } catch {
            await leave()
            throw error
        }
    }

    private func enter() async throws(Full) {
        if free > 0 {
            free -= 1
            return
        }
        guard waiting.count < longestQueue else { throw Full() }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// The place goes straight to the next in line, so nobody can overtake.
    private func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
