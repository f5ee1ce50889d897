import CZlib
import NIOCore

/// gzip (RFC 1952) in one call.
enum Gzip {
    /// Compresses the whole buffer; nil when zlib refuses or the result would not be smaller.
    /// Levels go from 1 (fast) to 9 (small).
    static func compress(_ input: ByteBuffer, level: Int32) -> ByteBuffer? {
        // zlib counts in 32 bits.
        guard let length = UInt32(exactly: input.readableBytes), length < UInt32.max / 2 else { return nil }
        var stream = z_stream()
        guard flightline_deflate_init(&stream, level, windowBits) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var output = ByteBuffer()
        let bound = Int(deflateBound(&stream, UInt(length)))
        let status = output.writeWithUnsafeMutableBytes(minimumWritableBytes: bound) { room in
            deflateAll(&stream, input, length, into: room)
        }
        return status > 0 && status < input.readableBytes ? output : nil
    }

    /// The bytes written, 0 when it did not fit.
    private static func deflateAll(
        _ stream: inout z_stream, _ input: ByteBuffer, _ length: UInt32, into room: UnsafeMutableRawBufferPointer
    ) -> Int {
        var input = input
        return input.withUnsafeMutableReadableBytes { bytes in
            stream.next_in = bytes.bindMemory(to: UInt8.self).baseAddress
            stream.avail_in = length
            stream.next_out = room.bindMemory(to: UInt8.self).baseAddress
            stream.avail_out = UInt32(clamping: room.count)
            return deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
        }
    }

    /// The largest window, and 16 to ask for a gzip header instead of a zlib one.
    private static let windowBits: Int32 = 15 + 16
}
