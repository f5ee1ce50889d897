/// Where requests may go.
public struct OutboundPolicy: Sendable {
    private let ports: Set<Int>
    private let exceptions: Set<Endpoint>

    /// Public addresses, on the usual ports.
    public static let publicOnly = OutboundPolicy()

    /// - Parameters:
    ///   - ports: Of public addresses.
    ///   - exceptions: Single endpoints that are admitted although they are not public: for tests and development.
    public init(ports: Set<Int> = [80, 443, 8080, 8443], exceptions: Set<Endpoint> = []) {
        self.ports = ports
        self.exceptions = exceptions
    }

    /// An address and a port of it.
    public struct Endpoint: Sendable, Hashable {
        let address: Address
        let port: Int

        /// From text such as `127.0.0.1:8099`; nil for anything else.
        public init?(_ text: String) {
            guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
                1...65_535 ~= port, let address = Address(text[..<colon].trimming("[", "]"))
            else { return nil }
            self.init(address: address, port: port)
        }

        public init(address: Address, port: Int) {
            self.address = address
            self.port = port
        }
    }

    func admits(port: Int) -> Bool {
        ports.contains(port) || exceptions.contains { $0.port == port }
    }

    func admits(_ address: Address, port: Int) -> Bool {
        exceptions.contains(Endpoint(address: address, port: port)) || ports.contains(port) && address.isPublic
    }
}

extension Substring {
    fileprivate func trimming(_ first: Character, _ last: Character) -> String {
        String(self.first == first && self.last == last ? dropFirst().dropLast() : self)
    }
}
