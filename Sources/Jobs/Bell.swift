import Synchronization

/// Wakes the worker: rung any number of times, it is heard once. Closed, it is heard no more.
final class Bell: Sendable {
    let rings: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation
    private let closing = Atomic(false)
    private let timer = Mutex<Task<Void, any Error>?>(nil)

    init() {
        (rings, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    var isClosed: Bool { closing.load(ordering: .acquiring) }

    func ring() {
        continuation.yield()
    }

    /// Rings after a while, instead of when it was told before.
    func ring(after wait: Duration) {
        timer.withLock { timer in
            timer?.cancel()
            timer = Task {
                try await Task.sleep(for: wait)
                ring()
            }
        }
    }

    func close() {
        timer.withLock { $0?.cancel() }
        closing.store(true, ordering: .releasing)
        continuation.finish()
    }
}
