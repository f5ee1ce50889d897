import HTTPTypes
import HummingbirdCore
import NIOConcurrencyHelpers
import NIOCore

/// Keeps what a response writes.
final class BodySink: ResponseBodyWriter, Sendable {
    private let buffer = NIOLockedValueBox(ByteBuffer())

    var bytes: ByteBuffer { buffer.withLockedValue { $0 } }

    func write(_ more: ByteBuffer) async throws {
        buffer.withLockedValue { _ = $0.writeImmutableBuffer(more) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
