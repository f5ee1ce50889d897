/// The media types we serve, by file ending and by whether compressing pays.
enum MediaType {
    /// The Content-Type of a file by the ending of its name.
    static func ofFile(named name: String) -> String {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return byEnding[ending] ?? "application/octet-stream"
    }

    /// True for text; images, fonts and archives are compressed already.
    static func isCompressible(_ contentType: String) -> Bool {
        compressible.contains(essence(contentType))
    }

    /// The type without parameters, in lower case.
    static func essence(_ contentType: String) -> String {
        contentType.prefix { $0 != ";" }.trimmingASCIISpace().lowercased()
    }

    private static let byEnding = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "mjs": "text/javascript; charset=utf-8", "json": "application/json; charset=utf-8",
        "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
        "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon", "woff2": "font/woff2",
        "woff": "font/woff", "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
        "html": "text/html; charset=utf-8", "pdf": "application/pdf", "webmanifest": "application/manifest+json",
    ]

    private static let compressible: Set = [
        "text/html", "text/css", "text/javascript", "application/javascript", "application/json",
        "application/problem+json", "application/manifest+json", "image/svg+xml", "text/csv", "text/plain",
    ]
}
