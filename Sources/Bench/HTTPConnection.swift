import Foundation

/// A keep-alive HTTP/1.1 connection to our own server. It understands what that sends and no more: a status line, headers
/// and a body of a length that is said.
final class HTTPConnection {
    private let socket: LoopbackSocket
    private var buffer = [UInt8](repeating: 0, count: 128 << 10)
    /// How much of the buffer is filled.
    private var filled = 0

    init(port: Int) throws {
        socket = try LoopbackSocket(port: port)
    }

    /// Sends the pieces of a request and waits for its answer.
    func exchange(_ request: [UInt8]...) throws -> HTTPAnswer {
        for piece in request { try socket.send(piece) }
        filled = 0
        var headEnd = endOfHead
        while headEnd == nil {
            try readMore()
            headEnd = endOfHead
        }
        let start = headEnd ?? 0
        var answer = HTTPAnswer(head: String(decoding: buffer[..<start], as: UTF8.self))
        let end = try start + answer.bodyLength
        while filled < end { try readMore() }
        answer.body = buffer[start..<end]
        return answer
    }

    /// Behind the empty line, once it has come.
    private var endOfHead: Int? {
        buffer.withUnsafeBytes { bytes in
            // CR LF CR LF, read as one number: this is done for every page.
            (0..<max(0, filled - 3)).first { bytes.loadUnaligned(fromByteOffset: $0, as: UInt32.self) == 0x0a0d_0a0d }
                .map { $0 + 4 }
        }
    }

    private func readMore() throws {
        if filled == buffer.count { buffer += [UInt8](repeating: 0, count: buffer.count) }
        filled += try buffer.withUnsafeMutableBytes { bytes in
            try socket.receive(into: UnsafeMutableRawBufferPointer(rebasing: bytes[filled...]))
        }
    }
}
