import HTTPTypes
public import Hummingbird
import HummingbirdCore
import NIOCore

/// Compresses pages with gzip when the visitor takes it. Bodies of known, moderate length become one buffer and keep a
/// Content-Length; streams pass untouched, and so does anything with a strong ETag, whose bytes must not change.
public struct Compression<Context: VisitContext>: RouterMiddleware {
    private let level: Int32
    private let sizes: ClosedRange<Int>

    /// - Parameters:
    ///   - level: 1 to 4 suit pages made per request.
    ///   - smallest: below this many bytes the header costs more than it saves.
    ///   - largest: bodies above stay as they are, to bound memory.
    public init(level: Int = 2, smallest: Int = 1024, largest: Int = 4 << 20) {
        self.level = Int32(clamping: min(max(level, 1), 9))
        sizes = smallest...max(smallest, largest)
    }

    public func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard isCandidate(response) else { return response }
        // Also on the plain variant: a cache must not give the packed one to a visitor who cannot unpack it.
        response.headers.vary(on: .acceptEncoding)
        guard AcceptEncoding.allowsGzip(request.headers) else { return response }
        return try await compressed(response)
    }

    private func isCandidate(_ response: Response) -> Bool {
        guard let type = response.headers[.contentType], MediaType.isCompressible(type) else { return false }
        guard !response.headers.contains(.contentEncoding), response.status != .partialContent else { return false }
        if let tag = response.headers[.eTag], !tag.hasPrefix("W/") { return false }
        return response.body.contentLength.map { sizes.contains($0) } ?? false
    }

    private func compressed(_ response: Response) async throws -> Response {
        let gathered = GatheringWriter.Gathered()
        try await response.body.write(GatheringWriter(into: gathered))
        let plain = gathered.bytes
        var response = response
        guard let packed = Gzip.compress(plain, level: level) else {
            response.body = ResponseBody(byteBuffer: plain)
            return response
        }
        response.headers[.contentEncoding] = "gzip"
        response.body = ResponseBody(byteBuffer: packed)
        return response
    }
}
