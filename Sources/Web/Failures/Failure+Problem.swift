import Foundation
import HTTPTypes
import HummingbirdCore
import NIOCore

extension Failure {
    /// Problem details for machines (RFC 9457); `instance` carries the request id.
    var problemResponse: Response {
        let problem = Problem(
            title: title, status: status.code, detail: detail.isEmpty ? nil : detail,
            instance: "urn:request:\(requestID)")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = (try? encoder.encode(problem)) ?? Data("{}".utf8)
        return Response(
            status: status, headers: [.contentType: "application/problem+json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private struct Problem: Encodable {
        let type = "about:blank"
        let title: String
        let status: Int
        let detail: String?
        let instance: String
    }
}
