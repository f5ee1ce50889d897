import HummingbirdCore
import ServiceLifecycle

/// One stream: looks, and tells what is new. It writes only when the visitor takes what came before, so nothing piles up;
/// what changed meanwhile is told as it is then.
struct EventStream: Sendable {
    let limits: EventStreams.Limits
    let place: EventStreams.Place
    let look: @Sendable () async throws -> StreamedState

    /// Returns when there is nothing more to tell or the process is about to end; throws when the visitor has gone.
    func run(_ writer: inout any ResponseBodyWriter) async throws {
        try await writer.write(ServerEvent.retry(after: .seconds(5)))
        let end = ContinuousClock.now + limits.longest
        var told: StreamedState?
        var quiet = Duration.zero
        // An error in looking is not the visitor's: he asks again and is told then.
        while let state = try? await look() {
            if state != told {
                try await writer.write(ServerEvent(data: state.data).bytes)
                (told, quiet) = (state, .zero)
            } else if quiet >= limits.heartbeat {
                try await writer.write(ServerEvent.heartbeat)
                quiet = .zero
            }
            // A stream would otherwise hold the process until it is killed.
            guard !state.isLast, .now < end, !Task.isShuttingDownGracefully else { return }
            try await Task.sleep(for: limits.pace)
            quiet += limits.pace
        }
    }
}
