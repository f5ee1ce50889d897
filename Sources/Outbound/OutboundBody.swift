import AsyncHTTPClient
import NIOCore

/// The body of an answer, piece by piece, up to its limits.
public struct OutboundBody {
    private var pieces: HTTPClientResponse.Body.AsyncIterator
    private let host: String
    private let limits: OutboundLimits
    private let deadline: ContinuousClock.Instant
    private var count = 0

    init(
        _ body: HTTPClientResponse.Body, from host: String, _ limits: OutboundLimits,
        until deadline: ContinuousClock.Instant
    ) {
        pieces = body.makeAsyncIterator()
        self.host = host
        self.limits = limits
        self.deadline = deadline
    }

    /// The next bytes, nil at the end. A server that sends drop by drop is cut off at the deadline.
    public nonisolated(nonsending) mutating func next() async throws(OutboundError) -> [UInt8]? {
        let piece: ByteBuffer?
        do {
            piece = try await pieces.next(isolation: #isolation)
        } catch {
            throw OutboundError(error, host: host, limits, otherwise: .broken(host: host))
        }
        guard ContinuousClock.now < deadline else { throw .tooSlow(host: host) }
        guard let piece else { return nil }
        count += piece.readableBytes
        guard count <= limits.bytes else { throw .tooLarge(host: host, limit: limits.bytes) }
        return Array(piece.readableBytesView)
    }

    /// The beginning of a body that is thrown away.
    nonisolated(nonsending) mutating func excerpt(atMost limit: Int) async -> String {
        var bytes: [UInt8] = []
        while bytes.count < limit, let piece = try? await next() { bytes += piece }
        return String(decoding: bytes.prefix(limit), as: UTF8.self)
    }
}
