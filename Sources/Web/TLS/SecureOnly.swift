import HTTPTypes
public import Hummingbird
import NIOCore
public import Values

/// What the plain port of a server that ends TLS itself says: pages are at the same address with https; whatever else was
/// sent in the clear is refused, for whoever sent it must notice.
public struct SecureOnly: HTTPResponder {
    public typealias Context = BasicRequestContext

    private let port: Int
    private let knows: @Sendable (Host) -> Bool

    /// - Parameters:
    ///   - port: Where https is answered, as visitors reach it.
    ///   - knows: Whether pages are shown under a host.
    public init(port: Int, knows: @escaping @Sendable (Host) -> Bool) {
        self.port = port
        self.knows = knows
    }

    public func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
        if request.uri.path == "/healthz" { return Self.text("ok\n", .ok) }
        guard let host = request.head.authority.flatMap({ Host($0) }), knows(host) else {
            return Self.text("There is nothing here.\n", .notFound)
        }
        let isPage = [.get, .head].contains(request.method) && !request.uri.path.hasPrefix("/api/")
        guard isPage, let path = request.head.path, Redirect.isLocal(path) else {
            return Self.text("This is answered over https only. What was just sent was not encrypted.\n", .forbidden)
        }
        let place = port == 443 ? host.name : "\(host.name):\(port)"
        return Response(status: .permanentRedirect, headers: [.location: "https://\(place)\(path)"])
    }

    private static func text(_ text: String, _ status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
