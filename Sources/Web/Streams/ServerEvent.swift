import NIOCore

/// An event of a stream as a browser's EventSource reads it (HTML, server-sent events).
struct ServerEvent: Sendable, Equatable {
    let data: String

    /// A line that says nothing but that the connection lives; it also finds out when that is no longer so.
    static let heartbeat = ByteBuffer(string: ":\n\n")

    /// How long a browser waits before it comes back.
    static func retry(after wait: Duration) -> ByteBuffer {
        ByteBuffer(string: "retry: \(max(0, wait.components.seconds) * 1000)\n\n")
    }

    /// Each line of the text gets a field of its own, or it would end the event.
    var bytes: ByteBuffer {
        let lines = data.split(omittingEmptySubsequences: false) { $0.isNewline }
        return ByteBuffer(string: lines.map { "data: \($0)\n" }.joined() + "\n")
    }
}
