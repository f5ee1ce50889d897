import Synchronization

/// Receives NOTIFY on a connection of its own, and connects again whenever that breaks.
public struct Listener: Sendable {
    /// What a listener hears.
    public enum Notification: Sendable, Equatable {
        case received(channel: String, payload: String)
        /// From now on notifications arrive; some may have been missed before, so refresh what depends on them.
        case listening
        /// The connection broke: nothing arrives until it listens again.
        case lost
    }

    let configuration: Configuration

    public init(_ configuration: Configuration) {
        self.configuration = configuration
    }

    /// Listens until the stream is given up. A reader that falls more than 1,000 notifications behind loses the oldest
    /// and is told `listening` again.
    public func notifications(on channels: [String]) -> AsyncStream<Notification> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Notification.self, bufferingPolicy: .bufferingNewest(1000))
        let loop = ListenerLoop(configuration: configuration, channels: channels, continuation: continuation)
        continuation.onTermination = { _ in loop.stop() }
        spawnThread { loop.run() }
        return stream
    }
}
