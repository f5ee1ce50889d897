import Glibc
import Synchronization

extension Pool {
    /// A connection that is alive, as far as can be seen without asking the server.
    func acquire() async throws(PostgresError) -> Lease<Connection> {
        while let lease = state.withLock({ $0.take() }) {
            if lease.member.isQuiet {
                onWait?(.zero)
                return lease
            }
            lease.member.isUsable.store(false, ordering: .releasing)
            release(lease)
        }
        let start = ContinuousClock.now
        let outcome = await wait()
        onWait?(ContinuousClock.now - start)
        return try outcome.get()
    }

    func release(_ lease: Lease<Connection>) {
        let isUsable = lease.member.isUsable.load(ordering: .acquiring)
        perform(state.withLock { $0.release(lease, isUsable: isUsable, now: .now) })
    }

    private func wait() async -> Result<Lease<Connection>, PostgresError> {
        let id = waiterCount.wrappingAdd(1, ordering: .relaxed).newValue
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                // Looked at under the lock: a later cancellation then finds the caller in the queue.
                let actions: [State.Action] = state.withLock { state in
                    if Task.isCancelled { return [.fail(continuation, .cancelled)] }
                    return state.enqueue(continuation, id: id, now: .now)
                }
                perform(actions)
            }
        } onCancel: {
            perform(state.withLock { $0.cancel(id: id) })
        }
    }

    func perform(_ actions: [State.Action]) {
        for action in actions {
            switch action {
            case .deliver(let lease, let waiter): waiter.resume(returning: .success(lease))
            case .fail(let waiter, let error): waiter.resume(returning: .failure(error))
            case .open: Task { await open() }
            case .close(let connection): Task { await connection.close() }
            case .wake(let instant): Task { await wake(at: instant) }
            case .drained: drained.happen()
            }
        }
    }

    private func open() async {
        let connection = Connection(configuration)
        do throws(PostgresError) {
            try await connection.open()
            let lease = Lease(member: connection, expires: .now + maxLifetime * Double.random(in: 0.9...1))
            perform(state.withLock { $0.opened(lease) })
        } catch {
            perform(state.withLock { $0.openFailed(error, now: .now) })
        }
    }

    private func wake(at instant: ContinuousClock.Instant) async {
        try? await Task.sleep(until: instant, clock: .continuous)
        perform(state.withLock { $0.wake(now: .now) })
    }
}

extension Connection {
    /// Nothing has arrived since the last statement. What arrives on an idle connection is its end, as a rule; and a
    /// connection is cheap to replace when it was not.
    nonisolated var isQuiet: Bool {
        var descriptor = pollfd(fd: socket.load(ordering: .acquiring), events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, 0) == 0
    }
}
