import Foundation
public import HTTPTypes
public import HummingbirdCore
import NIOCore

extension Response {
    /// An answer for scripts, in the spelling of `JSONEncoder.script`.
    public static func json(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) throws -> Response {
        var headers = headers
        headers[.contentType] = "application/json; charset=utf-8"
        let bytes = try JSONEncoder.script.encode(value)
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
