import Foundation
import HTTPTypes
public import HummingbirdCore
import NIOCore

extension Request {
    /// The body as a value. A request without one is read as `{}`, so that a body whose fields are all optional may be
    /// left out. Throws `JSONFailure`, or the 413.
    public func json<Value: Decodable>(_: Value.Type = Value.self, atMost limit: Int = 64 << 10) async throws -> Value {
        let body = try await collect(atMost: limit)
        guard body.readableBytes > 0 else { return try Self.decode(Data("{}".utf8)) }
        guard headers[.contentType].map(MediaType.essence) == "application/json" else { throw JSONFailure.wrongType }
        return try Self.decode(Data(body.readableBytesView))
    }

    private static func decode<Value: Decodable>(_ data: Data) throws(JSONFailure) -> Value {
        // PostgreSQL stores no NUL, and nothing that people write has one.
        guard data.range(of: Data(#"\u0000"#.utf8)) == nil else { throw .malformed }
        do {
            return try JSONDecoder.script.decode(Value.self, from: data)
        } catch let error as DecodingError {
            let failure = JSONFailure(error)
            // A number that does not fit is “not valid JSON” to Foundation, which does not say where it is either.
            guard failure == .malformed, (try? JSONSerialization.jsonObject(with: data)) != nil else { throw failure }
            throw .field("", problem: "has a number where a smaller or a whole one belongs")
        } catch {
            throw .malformed
        }
    }
}
