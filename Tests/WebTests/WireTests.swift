import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Synchronization
import Testing
import Web

/// What only shows on a real socket: 127.0.0.1, raw bytes.
@Suite(.serialized) struct `On the wire` {
    static func site() throws -> Site {
        try Site { router in
            router.get("hello") { _, _ in Response.html("hello") }
            router.post("echo") { request, _ in
                let body = try await request.collect(atMost: 100_000)
                return "\(body.readableBytes) bytes"
            }
            router.post("refuse") { _, _ -> Response in throw CSRFFailure.crossSite }
            router.post("slow") { request, _ in
                try await Task.sleep(for: .milliseconds(1200))
                var bytes = 0
                for try await piece in request.body { bytes += piece.readableBytes }
                return "\(bytes) bytes"
            }
            router.get("stream") { _, _ in
                Response(
                    status: .ok,
                    body: ResponseBody { writer in
                        try await writer.write(ByteBuffer(string: "streamed"))
                        try await writer.finish(nil)
                    })
            }
        }
    }

    static func limits(_ change: (inout ServerLimits) -> Void = { _ in }) -> ServerLimits {
        var limits = ServerLimits()
        limits.lingerTime = .milliseconds(500)
        change(&limits)
        return limits
    }

    static func post(_ path: String) -> String {
        "POST /\(path) HTTP/1.1\r\nHost: a.test\r\nSec-Fetch-Site: none\r\n"
    }

    static let get = "GET /hello HTTP/1.1\r\nHost: acme.test\r\n"

    @Test(arguments: [
        ("GET /hello HTTP/1.1\r\nHost: acme.test\r\n", 200),
        ("GET /hello HTTP/1.1\r\nHost: a.test\r\nHost: b.test\r\n", 400),
        ("GET /hello HTTP/1.1\r\nHost: a.test\r\nhost: a.test\r\n", 400), ("GET /hello HTTP/1.1\r\n", 400),
        ("GET /hello HTTP/1.1\r\nHost:\r\n", 400), ("GET /hello HTTP/1.1\r\nHost: a.test, b.test\r\n", 400),
        ("GET /hello HTTP/1.1\r\nHost: user@a.test\r\n", 400), ("BREW /hello HTTP/1.1\r\nHost: a.test\r\n", 400),
    ])
    func `exactly one good host, or 400`(_ head: String, _ status: Int) async throws {
        let answer = try await withServer(Self.site(), limits: Self.limits()) { port in
            try await WireClient.exchange(port, "\(head)Connection: close\r\n\r\n")
        }
        #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(answer)")
    }

    @Test func `any spelling of close closes, and no response names the server`() async throws {
        let answer = try await withServer(Self.site(), limits: Self.limits()) { port in
            try await WireClient.exchange(port, Self.get + "Connection: TE, Close\r\n\r\n")
        }
        #expect(answer.hasSuffix("hello") && !answer.lowercased().contains("\r\nserver:"))
        #expect(answer.lowercased().contains("\r\nconnection: close\r\n"))
    }

    @Test func `HEAD of a stream leaves nothing that could be read as the next response`() async throws {
        let answer = try await withServer(Self.site(), limits: Self.limits()) { port in
            try await WireClient.exchange(
                port, "HEAD /stream HTTP/1.1\r\nHost: a.test\r\n\r\n" + Self.get + "Connection: close\r\n\r\n")
        }
        let responses = answer.components(separatedBy: "HTTP/1.1 200 OK\r\n")
        #expect(responses.count == 3)
        #expect(responses.count < 2 || responses[1].hasSuffix("\r\n\r\n") && !responses[1].contains("\r\n0\r\n"))
        #expect(!answer.contains("ontent-Length: 0") && answer.hasSuffix("hello"), "\(answer)")
    }

    @Test func `pipelined requests are answered in order`() async throws {
        let answer = try await withServer(Self.site(), limits: Self.limits()) { port in
            try await WireClient.exchange(
                port,
                Self.get + "\r\n" + "HEAD /hello HTTP/1.1\r\nHost: a.test\r\n\r\n"
                    + "\(Self.post("echo"))Content-Length: 3\r\nConnection: close\r\n\r\nabc"
            )
        }
        #expect(answer.components(separatedBy: "HTTP/1.1 200 OK").count == 4)
        #expect(answer.hasSuffix("3 bytes"))
    }

    @Test(arguments: ["Content-Length: 536870912", "Transfer-Encoding: chunked"])
    func `a refused upload is answered 413, and the server stops reading`(_ framing: String) async throws {
        let (sent, answer) = try await withServer(Self.site(), limits: Self.limits()) { port in
            try await WireClient.run(port) { client in
                client.send("\(Self.post("echo"))\(framing)\r\n\r\n")
                return (Self.flood(client, chunked: framing.contains("chunked")), client.readToEnd())
            }
        }
        #expect(sent < 32 << 20, "\(sent) bytes went out")
        #expect(answer.hasPrefix("HTTP/1.1 413 "), "\(answer)")
        #expect(answer.lowercased().contains("connection: close"))
    }

    @Test func `a refusal that never looked at the body closes too`() async throws {
        let (sent, answer) = try await withServer(Self.site(), limits: Self.limits()) { port in
            try await WireClient.run(port) { client in
                client.send(
                    "\(Self.post("refuse"))Content-Length: 536870912\r\n\r\n"
                )
                return (Self.flood(client, chunked: false), client.readToEnd())
            }
        }
        #expect(sent < 32 << 20, "\(sent) bytes went out")
        #expect(answer.hasPrefix("HTTP/1.1 403 "), "\(answer)")
    }

    /// Sends up to 256 MB and tells how much was taken.
    static func flood(_ client: WireClient, chunked: Bool) -> Int {
        let piece = [UInt8](repeating: 0x61, count: 1 << 20)
        let framed = chunked ? Array("100000\r\n".utf8) + piece + Array("\r\n".utf8) : piece
        var total = 0
        for _ in 0..<256 {
            let sent = client.send(framed)
            total += sent
            if sent < framed.count { break }
        }
        return total
    }

    @Test func `a body within the limit keeps the connection`() async throws {
        let answer = try await withServer(Self.site(), limits: Self.limits()) { port in
            try await WireClient.run(port) { client in
                client.send("\(Self.post("echo"))Content-Length: 5\r\n\r\n")
                client.send("hello")
                let first = client.read(until: "5 bytes")
                client.send(Self.get + "Connection: close\r\n\r\n")
                return first + client.readToEnd()
            }
        }
        #expect(answer.contains("5 bytes") && answer.hasSuffix("hello"))
        #expect(answer.components(separatedBy: "HTTP/1.1 200 OK").count == 3)
    }

    @Test func `100-continue is confirmed`() async throws {
        let answer = try await withServer(Self.site(), limits: Self.limits()) { port in
            try await WireClient.run(port) { client in
                client.send(
                    "\(Self.post("echo"))Expect: 100-continue\r\nContent-Length: 2\r\n"
                        + "Connection: close\r\n\r\n")
                let confirmed = client.read(until: "\r\n\r\n")
                client.send("ab")
                return confirmed + "|" + client.readToEnd()
            }
        }
        #expect(
            answer.hasPrefix("HTTP/1.1 100 Continue\r\n\r\n|HTTP/1.1 200 OK")
                || answer.hasPrefix("HTTP/1.1 100 Continue\r\n"))
        #expect(answer.hasSuffix("2 bytes"))
    }

    @Test(arguments: ["", "GET / HTTP/1.1\r\nHost: a.te"])
    func `headers that do not come are 408, and the connection closes`(_ beginning: String) async throws {
        let answer = try await withServer(Self.site(), limits: Self.limits { $0.headTime = .milliseconds(300) }) {
            port in
            try await WireClient.exchange(port, beginning)
        }
        #expect(answer.hasPrefix("HTTP/1.1 408 "), "\(answer)")
    }

    @Test func `a body that stalls is 408, and the connection closes`() async throws {
        let limits = Self.limits { $0.idleTime = .milliseconds(300) }
        let answer = try await withServer(Self.site(), limits: limits) { port in
            try await WireClient.exchange(
                port,
                "\(Self.post("echo"))Content-Length: 50\r\n\r\nonly this")
        }
        #expect(answer.hasPrefix("HTTP/1.1 408 "), "\(answer)")
    }

    @Test func `a handler that is slow to read is not the visitor's fault`() async throws {
        let limits = Self.limits { $0.idleTime = .milliseconds(300) }
        let size = 8 << 20
        let answer = try await withServer(Self.site(), limits: limits) { port in
            try await WireClient.run(port) { client in
                client.send(
                    "\(Self.post("slow"))Content-Length: \(size)\r\nConnection: close\r\n\r\n"
                )
                client.send([UInt8](repeating: 0x61, count: size))
                return client.readToEnd()
            }
        }
        #expect(answer.hasSuffix("\(size) bytes"), "\(answer)")
    }

    @Test func `a connection nobody uses is closed without a word`() async throws {
        let limits = Self.limits { $0.idleTime = .milliseconds(300) }
        let answer = try await withServer(Self.site(), limits: limits) { port in
            try await WireClient.exchange(port, Self.get + "\r\n")
        }
        #expect(answer.hasSuffix("hello"))
    }

    @Test(arguments: [
        Self.get + "X: " + String(repeating: "x", count: 50_000) + "\r\n\r\n",
        Self.get + String(repeating: "X: y\r\n", count: 200) + "\r\n",
        Self.get + String(repeating: "X: " + String(repeating: "x", count: 900) + "\r\n", count: 60) + "\r\n",
    ])
    func `too many or too large headers are 431`(_ head: String) async throws {
        let answer = try await withServer(Self.site(), limits: Self.limits()) { port in
            try await WireClient.exchange(port, head)
        }
        #expect(answer.hasPrefix("HTTP/1.1 431 "), "\(answer)")
    }

    @Test(arguments: [
        "\(Self.post("echo"))Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        "nonsense\r\n\r\n",
        "\(Self.post("echo"))Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        "\(Self.post("echo"))Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ])
    func `bad framing is 400, and the connection closes`(_ request: String) async throws {
        let answer = try await withServer(Self.site(), limits: Self.limits()) { port in
            try await WireClient.exchange(port, request)
        }
        #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(answer)")
    }
}
