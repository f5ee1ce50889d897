public import HTTPTypes
public import HummingbirdCore
public import NIOCore

extension Response {
    /// A page from rendered bytes.
    public static func html(_ bytes: ByteBuffer, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: bytes))
    }

    /// A page from text.
    public static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        html(ByteBuffer(string: text), status: status)
    }
}
