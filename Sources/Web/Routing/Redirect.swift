import HTTPTypes
public import HummingbirdCore

/// Redirects inside the site. Targets often come from a form or a query, so everything else is refused.
public enum Redirect {
    /// 303 to a path of this host; anything that could leave it goes to `/` instead.
    public static func seeOther(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: isLocal(path) ? path : "/"])
    }

    /// True for an absolute path that no browser reads as another host: one leading slash, no backslash (browsers
    /// take it for a slash), printable ASCII only (browsers drop tabs and newlines).
    public static func isLocal(_ path: String) -> Bool {
        let bytes = path.utf8
        guard bytes.count <= 2000, bytes.first == UInt8(ascii: "/") else { return false }
        guard bytes.dropFirst().first != UInt8(ascii: "/") else { return false }
        return bytes.allSatisfy { 0x21...0x7e ~= $0 && $0 != UInt8(ascii: "\\") }
    }
}
