import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes the connection after a response that says `Connection: close`, which Hummingbird does not, and makes every
/// response say so that comes before its request was read to the end: otherwise the server would go on reading a
/// refused upload, gigabytes of it.
///
/// It shuts its own side first and throws away a little of what still arrives: closing at once would reset the
/// connection, and the visitor would lose the answer.
final class LingeringClose: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private var exchanges = Exchanges()
    private var isClosing = false
    private var discarded = 0
    private let lingerTime: TimeAmount
    private let lingerBytes: Int

    init(_ limits: ServerLimits) {
        lingerTime = TimeAmount(limits.lingerTime)
        lingerBytes = limits.lingerBytes
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        guard !isClosing else { return discard(part) }
        exchanges.read(part)
        context.fireChannelRead(data)
    }

    func read(context: ChannelHandlerContext) {
        if discarded <= lingerBytes { context.read() }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isClosing else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        let part = exchanges.written(unwrapOutboundIn(data))
        guard exchanges.mustCloseNow else {
            context.write(wrapOutboundOut(part), promise: promise)
            return
        }
        isClosing = true
        let written = promise ?? context.eventLoop.makePromise()
        context.writeAndFlush(wrapOutboundOut(part), promise: written)
        written.futureResult.assumeIsolated().whenComplete { _ in self.linger(context) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if isClosing, case .inputClosed? = event as? ChannelEvent { context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }

    private func linger(_ context: ChannelHandlerContext) {
        context.close(mode: .output, promise: nil)
        context.eventLoop.assumeIsolated().scheduleTask(in: lingerTime) { context.close(promise: nil) }
    }

    private func discard(_ part: HTTPRequestPart) {
        // Cannot overflow: reading stops at the limit, and a piece is at most a socket buffer.
        if case .body(let bytes) = part { discarded += bytes.readableBytes }
    }
}
