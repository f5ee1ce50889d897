import Foundation

/// A URL that a request may be made to, in one spelling.
struct Target: Sendable, Equatable {
    let isSecure: Bool
    /// A name in lower-case ASCII, or an address in its canonical spelling, without brackets.
    let host: String
    let port: Int
    /// Path and query, percent-encoded.
    let path: String

    static let longest = 2000

    /// Throws what is wrong with the text.
    init(_ text: String) throws(OutboundError) {
        guard text.utf8.count <= Self.longest else { throw .unusableURL(.tooLong) }
        guard let parts = URLComponents(string: text) else { throw .unusableURL(.malformed) }
        try self.init(parts)
    }

    private init(_ parts: URLComponents) throws(OutboundError) {
        let scheme = parts.scheme?.lowercased()
        guard scheme == "https" || scheme == "http" else { throw .unusableURL(.scheme) }
        guard parts.user == nil, parts.password == nil else { throw .unusableURL(.credentials) }
        isSecure = scheme == "https"
        host = try Self.host(parts.percentEncodedHost ?? "")
        port = parts.port ?? (isSecure ? 443 : 80)
        let query = parts.percentEncodedQuery.map { "?\($0)" } ?? ""
        path = (parts.percentEncodedPath.hasPrefix("/") ? "" : "/") + parts.percentEncodedPath + query
    }

    private static func host(_ text: String) throws(OutboundError) -> String {
        let bare = text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
        if let address = Address(bare) { return address.description }
        guard bare == text, !text.isEmpty, text.utf8.count <= 253, text.utf8.allSatisfy(\.isInHostName) else {
            throw .unusableURL(.host)
        }
        return text.lowercased()
    }

    /// Where a redirect leads, seen from here.
    func following(_ location: String) throws(OutboundError) -> Target {
        guard location.utf8.count <= Self.longest, let base = URL(string: url),
            let url = URL(string: location, relativeTo: base)
        else { throw .badRedirect(host: host) }
        return try Target(url.absoluteString)
    }

    /// The address, where the host is one.
    var literal: Address? { Address(host) }

    func isSameOrigin(as other: Target) -> Bool {
        isSecure == other.isSecure && host == other.host && port == other.port
    }

    var url: String {
        let shown = literal?.isV6 == true ? "[\(host)]" : host
        let isUsual = port == (isSecure ? 443 : 80)
        return "\(isSecure ? "https" : "http")://\(shown)\(isUsual ? "" : ":\(port)")\(path)"
    }
}

extension UInt8 {
    fileprivate var isInHostName: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
