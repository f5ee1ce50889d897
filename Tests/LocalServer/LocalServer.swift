public import NIOCore
public import NIOHTTP1
import NIOPosix
public import Synchronization

/// A web server on a loopback port that answers as a test wants, and counts who came.
public final class LocalServer: Sendable {
    /// What the server says.
    public struct Reply: Sendable {
        public var status = HTTPResponseStatus.ok
        public var headers: [(String, String)] = []
        public var body: [UInt8] = []
        /// How often the body is sent again; nil for ever.
        public var repeats: Int? = 1
        /// Between two pieces of the body.
        public var pause = TimeAmount.zero

        public init(
            status: HTTPResponseStatus = .ok, headers: [(String, String)] = [], body: [UInt8] = [],
            repeats: Int? = 1, pause: TimeAmount = .zero
        ) {
            (self.status, self.headers, self.body) = (status, headers, body)
            (self.repeats, self.pause) = (repeats, pause)
        }

        public static func text(_ text: String, _ headers: [(String, String)] = []) -> Reply {
            Reply(headers: headers, body: Array(text.utf8))
        }

        public static func redirect(_ location: String, _ status: HTTPResponseStatus = .found) -> Reply {
            Reply(status: status, headers: [("location", location)])
        }
    }

    public let requests = Mutex<[HTTPRequestHead]>([])
    private let answer: @Sendable (HTTPRequestHead, [UInt8]) -> Reply
    private let channel = Mutex<(any Channel)?>(nil)

    private init(_ answer: @escaping @Sendable (HTTPRequestHead, [UInt8]) -> Reply) {
        self.answer = answer
    }

    public var port: Int { channel.withLock { $0?.localAddress?.port } ?? 0 }
    public var url: String { "http://127.0.0.1:\(port)" }

    /// A server for the length of a closure.
    public static func with(
        _ answer: @escaping @Sendable (HTTPRequestHead) -> Reply, _ body: (LocalServer) async throws -> Void
    ) async throws {
        try await with(reading: { head, _ in answer(head) }, body)
    }

    /// One that looks at what it is sent, too.
    public static func with(
        reading answer: @escaping @Sendable (HTTPRequestHead, [UInt8]) -> Reply,
        _ body: (LocalServer) async throws -> Void
    ) async throws {
        let server = LocalServer(answer)
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.pipeline.configureHTTPServerPipeline().flatMapThrowing {
                    try channel.pipeline.syncOperations.addHandler(Handler(server))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        server.channel.withLock { $0 = channel }
        do {
            try await body(server)
        } catch {
            try? await channel.close()
            throw error
        }
        try? await channel.close()
    }

    fileprivate func reply(to head: HTTPRequestHead, _ body: [UInt8]) -> Reply {
        requests.withLock { $0.append(head) }
        return answer(head, body)
    }
}

private final class Handler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart
    private let server: LocalServer
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []

    init(_ server: LocalServer) {
        self.server = server
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): self.head = head
        case .body(let piece): body += piece.readableBytesView
        case .end: if let head { answer(server.reply(to: head, body), context) }
        }
    }

    private func answer(_ reply: LocalServer.Reply, _ context: ChannelHandlerContext) {
        let headers = HTTPHeaders(reply.headers + [("connection", "close")])
        context.writeAndFlush(
            wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: reply.status, headers: headers))),
            promise: nil)
        send(reply, sent: 0, context)
    }

    private func send(_ reply: LocalServer.Reply, sent: Int, _ context: ChannelHandlerContext) {
        guard reply.repeats.map({ sent < $0 }) ?? true else {
            let channel = context.channel
            context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in channel.close(promise: nil) }
            return
        }
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        let piece = ByteBuffer(bytes: reply.body)
        context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(piece)))).whenSuccess {
            let (handler, context) = bound.value
            context.eventLoop.scheduleTask(in: reply.pause) {
                let (handler, context) = bound.value
                handler.send(reply, sent: sent + 1, context)
            }
            _ = handler
        }
    }
}
