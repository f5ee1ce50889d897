import CZlib

/// The bytes as gzip.
func gzip(_ input: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    guard flightline_deflate_init(&stream, 9, 31) == Z_OK else { return [] }
    defer { deflateEnd(&stream) }
    var input = input
    var output = [UInt8](repeating: 0, count: input.count / 2 + 1000)
    return input.withUnsafeMutableBufferPointer { from in
        let written = output.withUnsafeMutableBufferPointer { to in
            stream.next_in = from.baseAddress
            stream.avail_in = UInt32(clamping: from.count)
            stream.next_out = to.baseAddress
            stream.avail_out = UInt32(clamping: to.count)
            _ = deflate(&stream, Z_FINISH)
            return Int(stream.total_out)
        }
        return Array(output.prefix(written))
    }
}
