import CLibpq
import Glibc
import Synchronization

/// The thread behind a stream of notifications.
final class ListenerLoop: Sendable {
    private let configuration: Configuration
    private let channels: [String]
    private let continuation: AsyncStream<Listener.Notification>.Continuation
    private let isStopped = Atomic(false)

    init(
        configuration: Configuration, channels: [String],
        continuation: AsyncStream<Listener.Notification>.Continuation
    ) {
        self.configuration = configuration
        self.channels = channels
        self.continuation = continuation
    }

    /// Takes effect within a second.
    func stop() {
        isStopped.store(true, ordering: .releasing)
    }

    /// Connects, listens, and after a loss begins again: at once the first time, then ever more slowly.
    func run() {
        var failures = 0
        while !isStopped.load(ordering: .acquiring) {
            do throws(PostgresError) {
                let link = try listen()
                yield(.listening)
                failures = 0
                try follow(link)
            } catch {
                yield(.lost)
                // 100 ms, doubled each time, at most about 5 seconds.
                usleep(UInt32(min(5000, 100 << min(failures, 6))) * 1000)
                failures += 1
            }
        }
    }

    private func listen() throws(PostgresError) -> Link {
        let link = try Link(configuration)
        for channel in channels {
            let sql: SQL = "LISTEN \(identifier: channel)"
            if let refusal = sql.refusal { throw refusal }
            try link.execute(sql.text)
        }
        return link
    }

    private func follow(_ link: Link) throws(PostgresError) {
        while !isStopped.load(ordering: .acquiring) {
            var descriptor = pollfd(fd: link.socket, events: Int16(POLLIN), revents: 0)
            // A second, so that a stop is noticed; a signal may end it early, which does no harm.
            _ = poll(&descriptor, 1, 1000)
            guard PQconsumeInput(link.handle) == 1 else { throw .connectionLost(link.errorMessage) }
            while let notification = PQnotifies(link.handle) {
                let received = Listener.Notification.received(
                    channel: String(cString: notification.pointee.relname),
                    payload: String(cString: notification.pointee.extra))
                PQfreemem(notification)
                yield(received)
            }
        }
    }

    private func yield(_ notification: Listener.Notification) {
        // The oldest was dropped to make room, so the reader has missed something.
        if case .dropped = continuation.yield(notification) { continuation.yield(.listening) }
    }
}
