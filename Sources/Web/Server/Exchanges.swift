import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// The requests of one connection and how far their responses are. Pure: `LingeringClose` does what it says.
struct Exchanges {
    private struct Exchange {
        let isHead: Bool
        let asksToClose: Bool
        var isRead = false
    }

    /// Oldest first: responses go out in the order of the requests. Pipelining can put more than one here.
    private var open: [Exchange] = []
    private var mustClose = false
    private var isBodiless = false
    /// True once the last part of a response is written after which the connection has to close.
    private(set) var mustCloseNow = false

    mutating func read(_ part: HTTPRequestPart) {
        switch part {
        case .head(let head):
            open.append(Exchange(isHead: head.method == .head, asksToClose: head.headerFields.asksToClose))
        case .body: break
        case .end: if let last = open.indices.last { open[last].isRead = true }
        }
    }

    /// The part as it should go out.
    mutating func written(_ part: HTTPResponsePart) -> HTTPResponsePart {
        switch part {
        case .head(let head) where head.status.kind == .informational: return part
        case .head(let head): return .head(self.head(head))
        case .body: return part
        case .end: return end(part)
        }
    }

    private mutating func head(_ head: HTTPResponse) -> HTTPResponse {
        var head = head
        let exchange = open.first
        mustClose = head.headerFields.asksToClose || exchange.map { $0.asksToClose || !$0.isRead } ?? true
        if mustClose { head.headerFields[.connection] = "close" }
        // Hummingbird says length 0 for the HEAD of a stream. Saying nothing is right, whatever GET would send.
        if exchange?.isHead ?? false, head.headerFields[.contentLength] == "0" {
            head.headerFields[.contentLength] = nil
        }
        isBodiless = exchange?.isHead ?? false && head.headerFields[.contentLength] == nil
        return head
    }

    private mutating func end(_ part: HTTPResponsePart) -> HTTPResponsePart {
        if !open.isEmpty { open.removeFirst() }
        mustCloseNow = mustClose
        // NIO's encoder frames a response without length as chunks, HEAD or not; its last chunk would be read as the
        // start of the next response. An empty piece writes nothing.
        return isBodiless ? .body(ByteBuffer()) : part
    }
}

extension HTTPFields {
    fileprivate var asksToClose: Bool {
        self[values: .connection].contains { line in
            line.split(separator: ",").contains { $0.trimmingASCIISpace().lowercased() == "close" }
        }
    }
}
