import LocalServer

@testable import Outbound

extension LocalServer {
    var endpoint: OutboundPolicy.Endpoint? { OutboundPolicy.Endpoint("127.0.0.1:\(port)") }

    /// A fetcher that may go to this server beside the public Internet.
    func fetcher(_ resolver: NameResolver = .fixed([:])) -> Fetcher {
        Fetcher(OutboundPolicy(exceptions: Set([endpoint].compactMap(\.self))), resolver: resolver, userAgent: "tests")
    }
}
