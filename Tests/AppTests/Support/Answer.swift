import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Synchronization

/// A response with its body read.
struct Answer: Sendable {
    let path: String
    let status: Int
    let headers: HTTPFields
    let text: String

    init(_ response: Response, path: String) async throws {
        self.path = path
        status = response.status.code
        headers = response.headers
        let sink = BodySink()
        try await response.body.write(sink)
        text = sink.text
    }

    /// What scripts of the page send in the header `X-CSRF-Token`; nil where nobody is signed in.
    var scriptToken: String? {
        text.firstMatch(of: /<meta name="csrf-token" content="([^"]*)">/).map { String($0.1) }
    }

    /// Where a redirect leads.
    var location: String? { (300..<400).contains(status) ? headers[.location] : nil }

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }

    var forms: [HTMLForm] { HTMLForm.all(in: text) }

    func form(to action: String) -> HTMLForm? { forms.first { $0.action == action } }

    /// Whether a script could read what went wrong.
    var isProblem: Bool { headers[.contentType] == "application/problem+json" }

    /// The page without what differs between two requests for the same: nonce, form token, request id.
    var lasting: String {
        text.replacing(/nonce="[^"]*"/, with: "nonce")
            .replacing(/name="csrf" value="[^"]*"/, with: "csrf")
            .replacing(/name="csrf-token" content="[^"]*"/, with: "csrf-token")
            .replacing(/<code>[0-9a-f-]{16,}<\/code>/, with: "request-id")
            .replacing(/urn:request:[0-9a-f-]+/, with: "request-id")
    }

    /// What a person reads: the text without tags, entities undone, white space folded.
    var words: String {
        let plain = text.replacing(/<(script|style|svg)[^>]*>[\s\S]*?<\/(script|style|svg)>/, with: " ")
            .replacing(/<[^>]*>/, with: " ")
        return plain.withoutEntities.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension String {
    var withoutEntities: String {
        replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}

/// Keeps what a response writes.
private final class BodySink: ResponseBodyWriter, Sendable {
    private let buffer = Mutex(ByteBuffer())

    var text: String { buffer.withLock { String(buffer: $0) } }

    func write(_ more: ByteBuffer) async throws {
        buffer.withLock { _ = $0.writeImmutableBuffer(more) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
