import Foundation

/// A blocking TCP connection to this machine, with half a minute's patience.
final class LoopbackSocket {
    private let descriptor: Int32

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Self.failure("socket") }
        var patience = timeval(tv_sec: 30, tv_usec: 0)
        var isOn: Int32 = 1
        let length = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, length)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, length)
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
        guard Self.withAddress(port: port, { connect(descriptor, $0, $1) }) == 0 else { throw Self.failure("connect") }
    }

    deinit {
        close(descriptor)
    }

    /// Sends all of it.
    func send(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let sent = Glibc.send(
                    descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count, Int32(MSG_NOSIGNAL))
                guard sent > 0 else { throw Self.failure("send") }
                rest = rest.dropFirst(sent)
            }
        }
    }

    /// Waits for the next bytes; gives how many came, never none.
    func receive(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
        guard count > 0 else {
            throw count == 0 ? BenchFailure("The server closed the connection.") : Self.failure("recv")
        }
        return count
    }

    /// A port that nobody listens on at the moment.
    static func freePort() throws -> Int {
        let probe = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(probe) }
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isKnown =
            withAddress(port: 0) { bind(probe, $0, $1) } == 0
            && withUnsafeMutableBytes(of: &address) { bytes in
                bytes.baseAddress.map { getsockname(probe, $0.assumingMemoryBound(to: sockaddr.self), &length) } ?? -1
            } == 0
        guard isKnown else { throw failure("bind") }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    private static func withAddress(port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(clamping: port).bigEndian
        address.sin_addr = in_addr(s_addr: INADDR_LOOPBACK.bigEndian)
        return withUnsafeBytes(of: address) { bytes in
            bytes.baseAddress.map { body($0.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count)) } ?? -1
        }
    }

    private static func failure(_ call: String) -> BenchFailure {
        BenchFailure("\(call): \(String(cString: strerror(errno)))")
    }
}
