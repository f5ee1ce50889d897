import CZlib
import NIOCore

/// Undoes gzip, nil when the bytes are not gzip.
func gunzip(_ input: ByteBuffer) -> String? {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, 31, ZLIB_VERSION, size) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var input = Array(input.readableBytesView)
    var output = [UInt8](repeating: 0, count: 1 << 20)
    let status = input.withUnsafeMutableBufferPointer { from in
        output.withUnsafeMutableBufferPointer { to in
            stream.next_in = from.baseAddress
            stream.avail_in = UInt32(from.count)
            stream.next_out = to.baseAddress
            stream.avail_out = UInt32(to.count)
            return inflate(&stream, Z_FINISH)
        }
    }
    return status == Z_STREAM_END ? String(decoding: output.prefix(Int(stream.total_out)), as: UTF8.self) : nil
}
