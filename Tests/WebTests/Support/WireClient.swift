import Foundation
import NIOPosix

/// A plain blocking socket to 127.0.0.1, run on NIO's blocking threads. Says exactly the bytes it is given.
struct WireClient: Sendable {
    private let descriptor: Int32

    static func run<Result: Sendable>(
        _ port: Int, _ body: @escaping @Sendable (WireClient) throws -> Result
    ) async throws -> Result {
        try await NIOThreadPool.singleton.runIfActive {
            let client = try WireClient(port: port)
            defer { close(client.descriptor) }
            return try body(client)
        }
    }

    /// Sends the text and reads until the server closes or five quiet seconds pass.
    static func exchange(_ port: Int, _ text: String) async throws -> String {
        try await run(port) { client in
            client.send(text)
            return client.readToEnd()
        }
    }

    private init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var patience = timeval(tv_sec: 5, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else { throw POSIXError(.ECONNREFUSED) }
    }

    /// The number of bytes the kernel took before the server stopped reading or closed.
    @discardableResult func send(_ text: String) -> Int {
        send(Array(text.utf8))
    }

    @discardableResult func send(_ bytes: [UInt8]) -> Int {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { break }
            sent += count
        }
        return sent
    }

    func read() -> String? {
        var bytes = [UInt8](repeating: 0, count: 65536)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
    }

    func readToEnd() -> String {
        var text = ""
        while let more = read() { text += more }
        return text
    }

    /// Reads until the text ends so; for responses on a connection that stays open.
    func read(until ending: String) -> String {
        var text = ""
        while !text.hasSuffix(ending), let more = read() { text += more }
        return text
    }
}
