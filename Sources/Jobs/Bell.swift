import Synchronization

/// Wakes the worker: rung any number of times, it is heard once. Closed, it is heard no more.
final class Bell: Sendable {
    let rings: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation
    private let closing = Atomic(false)

    init() {
        (rings, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    var isClosed: Bool { closing.load(ordering: .acquiring) }

    func ring() {
        continuation.yield()
    }

    func close() {
        closing.store(true, ordering: .releasing)
        continuation.finish()
    }
}
