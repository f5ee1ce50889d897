import LocalServer

@testable import Outbound

extension LocalServer {
    var endpoint: OutboundPolicy.Endpoint? { OutboundPolicy.Endpoint("127.0.0.1:\(port)") }

    /// A fetcher that may go to this server beside the public Internet.
    func fetcher(_ resolver: NameResolver = .fixed([:])) -> Fetcher {
        Fetcher(OutboundPolicy(exceptions: Set([endpoint].compactMap(\.self))), resolver: resolver, userAgent: "tests")
    }
}

extension OutboundRequest {
    /// With time enough for a machine that does much else meanwhile.
    static func patient(_ url: String) -> OutboundRequest {
        var request = OutboundRequest(url)
        request.limits.total = .seconds(120)
        request.limits.connect = .seconds(60)
        request.limits.idle = .seconds(60)
        return request
    }
}
