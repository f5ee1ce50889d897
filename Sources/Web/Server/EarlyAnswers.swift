import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Answers what never becomes a request: headers that do not come (408) or are too large (431), and bodies that stall
/// (408). Closes connections nobody uses. Confirms `Expect: 100-continue`.
///
/// A visitor is late only while we want to read: a handler that takes its time over an upload is not his fault.
final class EarlyAnswers: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private var patience: Patience
    private var timer: Scheduled<Void>?
    private var isRefused = false

    init(_ limits: ServerLimits) {
        patience = Patience(
            head: TimeAmount(limits.headTime), idle: TimeAmount(limits.idleTime), slowest: limits.slowestBody,
            now: .now())
    }

    func handlerAdded(context: ChannelHandlerContext) {
        schedule(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.cancel()
        timer = nil
    }

    func read(context: ChannelHandlerContext) {
        patience.wantsData(.now())
        context.read()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        patience.read(part, .now())
        if case .head(let head) = part, head.headerFields[.expect]?.lowercased() == "100-continue" {
            context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isRefused else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        patience.written(unwrapOutboundIn(data), .now())
        context.write(data, promise: promise)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard case .headerOverflow? = error as? HTTPParserError, !patience.isAnswering else {
            return context.fireErrorCaught(error)
        }
        refuse(.requestHeaderFieldsTooLarge, context)
    }

    private func schedule(_ context: ChannelHandlerContext) {
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: patience.interval) { self.check(context) }
    }

    private func check(_ context: ChannelHandlerContext) {
        guard !isRefused else { return }
        switch patience.verdict(.now()) {
        case .fine: schedule(context)
        case .late: refuse(.requestTimeout, context)
        case .unused: context.close(promise: nil)
        }
    }

    private func refuse(_ status: HTTPResponse.Status, _ context: ChannelHandlerContext) {
        guard !isRefused else { return }
        isRefused = true
        let text = ByteBuffer(string: "\(status.code) \(status.reasonPhrase)\n")
        let fields: HTTPFields = [
            .contentType: "text/plain", .contentLength: String(text.readableBytes), .connection: "close",
        ]
        context.write(wrapOutboundOut(.head(HTTPResponse(status: status, headerFields: fields))), promise: nil)
        context.write(wrapOutboundOut(.body(text)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}
