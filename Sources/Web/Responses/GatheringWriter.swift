import HTTPTypes
import HummingbirdCore
import NIOConcurrencyHelpers
import NIOCore

/// A body writer that keeps what is written, for middleware that needs the whole body. The type of a body's storage is
/// private to Hummingbird, so writing it out is the only way to its bytes.
struct GatheringWriter: ResponseBodyWriter {
    /// Shared with the caller, because finishing consumes the writer.
    final class Gathered: Sendable {
        private let buffer = NIOLockedValueBox(ByteBuffer())

        var bytes: ByteBuffer { buffer.withLockedValue { $0 } }

        fileprivate func append(_ more: ByteBuffer) {
            buffer.withLockedValue { buffer in
                if buffer.readableBytes == 0 { buffer = more } else { buffer.writeImmutableBuffer(more) }
            }
        }
    }

    private let gathered: Gathered

    init(into gathered: Gathered) {
        self.gathered = gathered
    }

    func write(_ buffer: ByteBuffer) async throws {
        gathered.append(buffer)
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
