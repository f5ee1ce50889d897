import Hummingbird
public import Logging
import Synchronization

/// What is found out about a request while it is answered, such as whose desk it is for. Contexts are copied on their way
/// inwards; the lines that are written outside, when the answer comes back, need what was found inside.
public final class LogLabels: Sendable {
    private let labels = Mutex<Logger.Metadata>([:])

    init() {}

    /// All of them, for a line.
    public var metadata: Logger.Metadata { labels.withLock { $0 } }

    func set(_ name: String, _ value: String) {
        labels.withLock { $0[name] = .string(value) }
    }
}

extension VisitContext {
    /// From here on every log line of the request says this of it, inside and outside.
    public mutating func label(_ name: String, _ value: String) {
        visit.labels.set(name, value)
        logger[metadataKey: name] = .string(value)
    }
}
