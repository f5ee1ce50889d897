import HTTPTypes
public import HummingbirdCore
import NIOCore

/// The body of a `multipart/form-data` request as a sequence of parts and chunks. Each step reads only what it needs
/// from the connection, so a slow consumer slows the sender, and a file of any size takes little memory.
public struct Multipart: AsyncSequence, Sendable {
    private let body: RequestBody
    private let boundary: String
    private let limits: MultipartLimits

    /// Throws `MultipartFailure.notMultipart` for another Content-Type.
    public init(_ request: Request, limits: MultipartLimits = MultipartLimits()) throws(MultipartFailure) {
        let type = HeaderParameters(request.headers[.contentType] ?? "")
        guard type.value == "multipart/form-data", let boundary = type["boundary"], 1...70 ~= boundary.utf8.count else {
            throw .notMultipart
        }
        self.body = request.body
        self.boundary = boundary
        self.limits = limits
    }

    /// Iterate once: the body comes from the connection.
    public func makeAsyncIterator() -> Iterator {
        Iterator(body: body.makeAsyncIterator(), parser: MultipartParser(boundary: boundary, limits: limits))
    }

    /// Pulls elements out of the body.
    public struct Iterator: AsyncIteratorProtocol {
        private var body: RequestBody.AsyncIterator
        private var parser: MultipartParser

        init(body: RequestBody.AsyncIterator, parser: MultipartParser) {
            self.body = body
            self.parser = parser
        }

        /// Throws `MultipartFailure` for a body that is cut off, malformed or beyond a limit.
        public nonisolated(nonsending) mutating func next() async throws -> MultipartElement? {
            while true {
                if let element = try parser.next() { return element }
                guard let bytes = try await body.next(isolation: #isolation) else {
                    guard parser.isComplete else { throw MultipartFailure.malformed }
                    return nil
                }
                parser.append(bytes)
            }
        }
    }
}
