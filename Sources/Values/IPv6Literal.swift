import Foundation

/// An IPv6 address in brackets, as hosts are written in URLs.
enum IPv6Literal {
    /// The canonical form (RFC 5952) in brackets, without port; nil when the text is not such a literal.
    static func normalised(_ text: String) -> String? {
        guard let close = text.utf8.firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let rest = text.utf8[text.utf8.index(after: close)...]
        guard rest.isEmpty || rest.first == UInt8(ascii: ":") && Host.isPort(rest.dropFirst()) else { return nil }
        return canonical(String(text[..<close].dropFirst())).map { "[\($0)]" }
    }

    private static func canonical(_ address: String) -> String? {
        guard !address.utf8.contains(0) else { return nil }
        var bytes = in6_addr()
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return nil }
        var written = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard inet_ntop(AF_INET6, &bytes, &written, socklen_t(written.count)) != nil else { return nil }
        return String(decoding: written.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
