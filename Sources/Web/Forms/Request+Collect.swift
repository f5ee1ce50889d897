import HTTPTypes
public import HummingbirdCore
public import NIOCore

extension Request {
    /// The whole body, when it has at most `limit` bytes; throws the 413 before reading when its announced length
    /// is larger already. The connection then closes (`LingeringClose`), so the rest is not read either.
    public func collect(atMost limit: Int) async throws -> ByteBuffer {
        if let announced = headers[.contentLength].flatMap(Int.init), announced > limit { throw HTTPFailure.tooLarge }
        return try await body.collect(upTo: limit)
    }
}
