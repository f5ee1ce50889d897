import Synchronization

/// What a run remembers until it ends.
final class JobNotes: Sendable {
    /// How far the run is with being done.
    enum Finish {
        case open, underWay, done
    }

    private let state = Mutex((finish: Finish.open, rows: Int?.none))

    var finish: Finish { state.withLock { $0.finish } }
    var rows: Int? { state.withLock { $0.rows } }

    func finish(_ finish: Finish) {
        state.withLock { $0.finish = finish }
    }

    func count(rows: Int) {
        state.withLock { state in
            let sum = (state.rows ?? 0).addingReportingOverflow(max(rows, 0))
            state.rows = sum.overflow ? .max : sum.partialValue
        }
    }
}
