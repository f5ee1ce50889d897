import Synchronization

/// A job that a worker runs, and the one place where it is decided how the run ends.
final class RunningJob: Sendable {
    /// Why a worker stops a job.
    enum Stop: Sendable {
        case timedOut, cancelled, handedBack, leaseLost
    }

    /// How a handler ends. One that does not heed its cancellation is abandoned: its writes are refused from then on.
    enum Ending: Sendable {
        case returned
        case threw(any Error)
        case abandoned
    }

    private struct State {
        var stop: Stop?
        var ending: Ending?
        var handler: Task<Void, Never>?
        var waiting: CheckedContinuation<Ending, Never>?
    }

    let claim: Claim
    let notes = JobNotes()
    private let grace: Duration
    private let state = Mutex(State())

    init(_ claim: Claim, grace: Duration) {
        self.claim = claim
        self.grace = grace
    }

    /// Why it was stopped, if it was.
    var stopped: Stop? { state.withLock { $0.stop } }

    /// Runs the handler until it ends or is abandoned.
    func run(for timeout: Duration, _ body: @escaping @Sendable () async throws -> Void) async -> Ending {
        begin(
            Task {
                do {
                    try await body()
                    end(.returned)
                } catch {
                    end(.threw(error))
                }
            })
        let limit = Task {
            try await Task.sleep(for: timeout)
            stop(.timedOut)
        }
        defer { limit.cancel() }
        return await ending()
    }

    /// Cancels the handler, and gives it a moment to end. The first reason counts.
    func stop(_ reason: Stop) {
        let isFirst = state.withLock { state in
            guard state.stop == nil, state.ending == nil else { return false }
            state.stop = reason
            state.handler?.cancel()
            return true
        }
        guard isFirst else { return }
        Task {
            try await Task.sleep(for: grace)
            end(.abandoned)
        }
    }

    private func begin(_ handler: Task<Void, Never>) {
        state.withLock { state in
            state.handler = handler
            if state.stop != nil { handler.cancel() }
        }
    }

    private func end(_ ending: Ending) {
        let waiting = state.withLock { state in
            guard state.ending == nil else { return CheckedContinuation<Ending, Never>?.none }
            state.ending = ending
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume(returning: ending)
    }

    private func ending() async -> Ending {
        await withCheckedContinuation { continuation in
            let ending = state.withLock { state in
                if state.ending == nil { state.waiting = continuation }
                return state.ending
            }
            if let ending { continuation.resume(returning: ending) }
        }
    }
}
