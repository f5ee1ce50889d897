import Synchronization

/// The jobs that a worker runs at the moment.
final class Board: Sendable {
    private struct State {
        var jobs: [ObjectIdentifier: RunningJob] = [:]
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    var jobs: [RunningJob] { state.withLock { Array($0.jobs.values) } }
    var count: Int { state.withLock { $0.jobs.count } }

    func add(_ job: RunningJob) {
        state.withLock { $0.jobs[ObjectIdentifier(job)] = job }
    }

    func remove(_ job: RunningJob) {
        let waiting = state.withLock { state in
            state.jobs[ObjectIdentifier(job)] = nil
            guard state.jobs.isEmpty else { return [CheckedContinuation<Void, Never>]() }
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    func stopAll(_ reason: RunningJob.Stop) {
        for job in jobs { job.stop(reason) }
    }

    /// Returns when no job runs.
    func emptied() async {
        await withCheckedContinuation { continuation in
            let isEmpty = state.withLock { state in
                if !state.jobs.isEmpty { state.waiting.append(continuation) }
                return state.jobs.isEmpty
            }
            if isEmpty { continuation.resume() }
        }
    }
}
