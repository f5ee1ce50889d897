import CLibpq
import Dispatch
import Synchronization

/// Cancels the statement that a connection is running, from any thread.
///
/// A cancel request names the session, not the statement, and may arrive late. So a connection on which one was sent
/// is never used again.
final class CancelSwitch: Sendable {
    private struct State {
        // libpq allows PQcancel on this from any thread; it is made and freed under the lock.
        nonisolated(unsafe) var request: OpaquePointer?
        /// Whose turn on the connection it is.
        var turn: UInt64 = 0
        var isArmed = false
        var wasFired = false
    }

    private let state = Mutex(State())

    deinit {
        state.withLock { PQfreeCancel($0.request) }
    }

    func connect(to link: Link) {
        let request = PQgetCancel(link.handle)
        state.withLock { [request] state in
            PQfreeCancel(state.request)
            state.request = request
        }
    }

    /// Begins a turn: from now on only requests of this turn count, not late ones of an earlier user.
    func beginTurn() -> UInt64 {
        state.withLock { state in
            state.turn &+= 1
            return state.turn
        }
    }

    /// A statement is about to be sent.
    func arm() {
        state.withLock { $0.isArmed = true }
    }

    /// The statement is over. True when a cancel request was sent for it.
    func disarm() -> Bool {
        state.withLock { state in
            state.isArmed = false
            return state.wasFired
        }
    }

    /// Asks the server to stop the running statement, if there is one. Does not block.
    func fire(turn: UInt64) {
        let isRunning = state.withLock { state in
            guard state.turn == turn, state.isArmed, !state.wasFired else { return false }
            state.wasFired = true
            return true
        }
        // PQcancel opens a connection of its own and waits for it.
        if isRunning { DispatchQueue.global(qos: .utility).async { self.sendRequest() } }
    }

    private func sendRequest() {
        state.withLock { state in
            // The lock is held while it waits, so that the request cannot be freed; whoever disarms waits too.
            var message = [CChar](repeating: 0, count: 256)
            if state.isArmed { PQcancel(state.request, &message, 256) }
        }
    }
}
