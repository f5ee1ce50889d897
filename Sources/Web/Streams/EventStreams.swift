import HTTPTypes
public import HummingbirdCore
import Synchronization

/// The streams of this process that keep pages up to date, and how many there may be.
///
/// A browser has six connections to a host over HTTP/1.1, and a stream holds one of them: more than four of one visitor
/// would leave too few to open pages with.
public final class EventStreams: Sendable {
    /// How many, how often and how long.
    public struct Limits: Sendable {
        public var most = 200
        public var ofOneVisitor = 4
        /// Between two looks at the thing that is watched.
        public var pace: Duration = .seconds(1)
        /// Without news, until a line is sent that only finds out whether the visitor is still there.
        public var heartbeat: Duration = .seconds(5)
        /// Then the browser has to ask again, and is asked who it is.
        public var longest: Duration = .seconds(300)

        public init() {}
    }

    let limits: Limits
    private let open = Mutex<[String: Int]>([:])

    public init(_ limits: Limits = Limits()) {
        self.limits = limits
    }

    /// How many there are at this moment.
    public var count: Int { open.withLock { $0.values.reduce(0, +) } }

    /// An answer that goes on for as long as the visitor stays, the thing lasts and this process runs: what `look` finds
    /// is sent whenever it differs from what was sent last. An error ends the stream, and the browser asks again.
    ///
    /// - Parameters:
    ///   - visitor: Whose streams are counted together, such as a session.
    ///   - look: How the thing is now.
    /// - Returns: The answer, which begins when it is written.
    /// - Throws: `StreamRefusal` when there are too many already.
    public func respond(
        to visitor: String, _ look: @escaping @Sendable () async throws -> StreamedState
    ) throws(StreamRefusal) -> Response {
        let stream = EventStream(limits: limits, place: try place(of: visitor), look: look)
        return Response(
            status: .ok,
            headers: [
                // A proxy must not gather what is meant to be seen at once, nor anybody keep the connection.
                .contentType: "text/event-stream", .connection: "close", named("X-Accel-Buffering"): "no",
            ],
            body: ResponseBody { writer in
                try await stream.run(&writer)
                try await writer.finish(nil)
            })
    }

    private func place(of visitor: String) throws(StreamRefusal) -> Place {
        let refusal: StreamRefusal? = open.withLock { open in
            guard open[visitor, default: 0] < limits.ofOneVisitor else { return .tooManyOfOneVisitor }
            guard open.values.reduce(0, +) < limits.most else { return .tooMany }
            open[visitor, default: 0] += 1
            return nil
        }
        if let refusal { throw refusal }
        return Place { [weak self] in self?.leave(visitor) }
    }

    private func leave(_ visitor: String) {
        open.withLock { open in
            let left = open[visitor, default: 1] - 1
            open[visitor] = left > 0 ? left : nil
        }
    }

    /// Held by the answer, and given back with it: also by one that is never written, as for HEAD.
    final class Place: Sendable {
        private let giveBack: @Sendable () -> Void

        fileprivate init(_ giveBack: @escaping @Sendable () -> Void) {
            self.giveBack = giveBack
        }

        deinit { giveBack() }
    }
}

/// What a stream tells: how a thing is, as text that the page understands.
public struct StreamedState: Sendable, Equatable {
    public let data: String
    /// Nothing will follow; the page need not ask again.
    public let isLast: Bool

    public init(_ data: String, isLast: Bool) {
        self.data = data
        self.isLast = isLast
    }
}

/// Why a page is not kept up to date: 429 or 503, and it can ask again later.
public enum StreamRefusal: Error, Refusal, Equatable {
    case tooManyOfOneVisitor
    case tooMany

    public var failure: HTTPFailure {
        HTTPFailure(
            self == .tooMany ? .serviceUnavailable : .tooManyRequests,
            title: "Too many pages are kept up to date",
            detail: "Close one of them, or reload this page to see how things are now.", headers: [.retryAfter: "10"])
    }
}
