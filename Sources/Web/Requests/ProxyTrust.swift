import HTTPTypes

/// Whether the headers a reverse proxy adds may be believed. Anyone can send them, so only when every request comes
/// through a proxy that overwrites them.
public enum ProxyTrust: Sendable {
    /// Visitors reach this process directly: `X-Forwarded-*` is ignored. `secure` says whether we end TLS ourselves.
    case none(secure: Bool)
    /// All requests come through our proxy, which sets `X-Forwarded-Proto` and appends to `X-Forwarded-For`.
    case forwardedHeaders

    func isSecure(_ headers: HTTPFields) -> Bool {
        switch self {
        case .none(let secure): secure
        case .forwardedHeaders: last(of: Self.proto, in: headers)?.lowercased() == "https"
        }
    }

    func remoteAddress(_ headers: HTTPFields) -> String? {
        switch self {
        case .none: nil
        case .forwardedHeaders: last(of: Self.client, in: headers)
        }
    }

    /// The proxy appends, so only the last entry is its own word; the earlier ones are the visitor's.
    private func last(of name: HTTPField.Name, in headers: HTTPFields) -> String? {
        guard let line = headers[values: name].last else { return nil }
        guard let entry = line.split(separator: ",").last else { return nil }
        return entry.trimmingASCIISpace()
    }

    private static let proto = named("X-Forwarded-Proto")
    private static let client = named("X-Forwarded-For")
}
